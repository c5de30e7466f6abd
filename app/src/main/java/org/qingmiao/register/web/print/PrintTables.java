package org.qingmiao.register.web.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.web.record.part.RowWords;

/** Sections of a record as tables of a form. */
record PrintTables(PrintValues values) {
    /** More columns than that do not fit beside each other: each row is a table of its own then. */
    private static final int COLUMNS = 7;

    private OpenedRecord record() {
        return values.record();
    }

    /** All that the reader sees of a section; nothing if that is nothing. */
    List<PrintBlock> whole(Section section) {
        return section.hasRows() ? rows(section) : single(section);
    }

    private List<PrintBlock> single(Section section) {
        List<PrintBlock.Pair> pairs = new ArrayList<>();
        record().register().kept().fields().byPath().forEach((path, field) -> {
            if (field.section().equals(section) && isThere(path, field)) {
                pairs.add(new PrintBlock.Pair(field.label().in(values.lang()), values.of(path)));
            }
        });
        return pairs.isEmpty() ? List.of() : List.of(new PrintBlock.Pairs(caption(section), pairs));
    }

    /** As on the page of the record: what was taken out is there where something stands in it still. */
    private boolean isThere(String path, TrialField field) {
        boolean seen = record().sight().sees(path)
                && (record().shown().containsKey(path)
                        || !field.field().traits().retired());
        return record().sight().masked(path) || seen;
    }

    private List<PrintBlock> rows(Section section) {
        RowWords words = new RowWords(record(), section, values.words());
        List<RegisterField> columns = words.seen();
        if (columns.isEmpty() || words.rows().isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = words.rows().stream()
                .map(row -> texts(words.cells(row, columns)))
                .toList();
        return table(section, texts(words.heads(columns)), rows);
    }

    /** Some fields of a section; what the reader does not see is room to write. */
    List<PrintBlock> only(Section section, List<String> fields) {
        if (!section.hasRows()) {
            List<String> names = fields.stream()
                    .map(f -> f.contains(".") ? f : section.id() + "." + f)
                    .toList();
            return List.of(new PrintBlock.Pairs(caption(section), pairs(names)));
        }
        List<RegisterField> columns = fields.stream()
                .map(section.fields()::get)
                .filter(Objects::nonNull)
                .toList();
        Stream<Row> stored = new RowWords(record(), section, values.words()).rows().stream();
        List<List<String>> rows = stored.map(row ->
                        columns.stream().map(f -> values.cell(section, row, f)).toList())
                .toList();
        List<String> empty = columns.stream().map(f -> values.blank()).toList();
        return table(
                section,
                texts(columns.stream().map(RegisterField::label).toList()),
                rows.isEmpty() ? List.of(empty) : rows);
    }

    List<PrintBlock.Pair> pairs(List<String> fields) {
        return fields.stream()
                .map(f -> new PrintBlock.Pair(values.label(f), values.value(f)))
                .toList();
    }

    private List<PrintBlock> table(Section section, List<String> heads, List<List<String>> rows) {
        if (heads.size() <= COLUMNS) {
            return List.of(new PrintBlock.Grid(caption(section), heads, rows));
        }
        List<PrintBlock> tables = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            tables.add(new PrintBlock.Pairs(caption(section) + " " + (i + 1), pairs(heads, rows.get(i))));
        }
        return tables;
    }

    private static List<PrintBlock.Pair> pairs(List<String> heads, List<String> cells) {
        List<PrintBlock.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            pairs.add(new PrintBlock.Pair(heads.get(i), cells.get(i)));
        }
        return pairs;
    }

    private String caption(Section section) {
        return section.label().in(values.lang());
    }

    private List<String> texts(List<Text> texts) {
        return texts.stream().map(t -> t.in(values.lang())).toList();
    }
}
