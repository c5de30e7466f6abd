package org.qingmiao.register.web.record.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.CodesType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.FieldType;
import org.qingmiao.field.FilledForm;
import org.qingmiao.field.TextType;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.web.record.part.ValueWords;

/**
 * A column of a list that is taken along: numbers as numbers, days as days, what can be chosen by its name, all else in
 * words.
 *
 * @param column under which a file brings it back, where one cell holds it
 */
record ExportColumn(String path, TrialField field, Text label, Optional<Field<?>> column) {
    private static final int LONGEST = 20_000;

    /** The column as a sheet has it: of words, if one of the cells is not what the field takes. */
    Field<?> of(List<Map<String, Object>> rows) {
        return column.filter(c -> rows.stream()
                        .map(row -> Optional.ofNullable(row.get(path)))
                        .flatMap(Optional::stream)
                        .allMatch(cell ->
                                !inWords(c.type()) && typed(c.type(), cell).isPresent()))
                .orElseGet(this::words);
    }

    private Field<?> words() {
        Field<String> words = Field.optional(path, label, TextType.paragraphs(LONGEST));
        return column.map(c -> words.unit(c.unit())).orElse(words);
    }

    /** What stands in a cell of such a column. */
    Object value(FieldType<?> type, Object cell, ValueWords words, Lang lang) {
        return inWords(type)
                ? words.of(field.field(), cell).in(lang)
                : typed(type, cell).orElseThrow();
    }

    private static boolean inWords(FieldType<?> type) {
        return type instanceof TextType;
    }

    private static Optional<Object> typed(FieldType<?> type, Object cell) {
        return switch (type) {
            case CodeType codes -> Optional.of(cell.toString());
            case CodesType codes ->
                cell instanceof List<?> list
                        ? Optional.of(list.stream().map(Object::toString).toList())
                        : Optional.empty();
            default -> parsed(type, cell.toString());
        };
    }

    private static <V> Optional<Object> parsed(FieldType<V> type, String text) {
        Field<V> field = Field.optional("cell", Text.same(""), type);
        return FilledForm.read(FieldSet.of(field), id -> List.of(text))
                .value(field)
                .map(value -> value);
    }
}
