package org.qingmiao.register.web.record.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.storage.StoredRecord.Row;

/** The rows of a section as their reader sees them, in words. */
public record RowWords(OpenedRecord record, Section section, ValueWords words) {
    /** The fields that are seen. */
    public List<RegisterField> seen() {
        return section.fields().values().stream()
                .filter(f -> record.sight().sees(section.id() + "." + f.id()))
                .toList();
    }

    public List<Row> rows() {
        return record.stored().rows().getOrDefault(section.id(), List.of());
    }

    /** What stands above the columns: the row above, the code, the state, then fields. */
    public List<Text> heads(List<RegisterField> columns) {
        Stream<Text> within = section.within().stream().map(of -> Messages.of("registers.rows.of"));
        Stream<Text> code = section.shape() instanceof Section.Shape.PerCode
                ? Stream.of(Messages.of("registers.rows.code"))
                : Stream.of();
        Stream<Text> state =
                section.states().isEmpty() ? Stream.of() : Stream.of(Messages.of("registers.list.by_state"));
        return Stream.of(within, code, state, columns.stream().map(RegisterField::label))
                .flatMap(s -> s)
                .toList();
    }

    public List<Text> cells(Row row, List<RegisterField> columns) {
        Stream<Text> within = section.within().stream().map(above -> Text.same(place(above, row)));
        Stream<Text> code = section.shape() instanceof Section.Shape.PerCode per
                ? Stream.of(words.code(per.list(), row.code()))
                : Stream.of();
        Stream<Text> state = section.states().isEmpty()
                ? Stream.of()
                : Stream.of(Optional.ofNullable(section.states().get(row.state()))
                        .map(RegisterState::label)
                        .orElse(ValueWords.NOTHING));
        Stream<Text> fields = columns.stream().map(field -> cell(row, field));
        return Stream.of(within, code, state, fields).flatMap(s -> s).toList();
    }

    public Text cell(Row row, RegisterField field) {
        Map<String, Object> values = row.values();
        Object stored = values.get(section.id() + "." + field.id());
        return words.of(field, stored == null ? null : StoredCells.cell(field.kind(), stored));
    }

    /** Which row above it is, counted from 1. */
    private String place(String above, Row row) {
        List<Row> rows = record.stored().rows().getOrDefault(above, List.of());
        for (int i = 0; i < rows.size(); i++) {
            if (row.parent().filter(rows.get(i).id()::equals).isPresent()) {
                return String.valueOf(i + 1);
            }
        }
        return "";
    }
}
