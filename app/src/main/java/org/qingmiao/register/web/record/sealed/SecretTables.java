package org.qingmiao.register.web.record.sealed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.record.sealed.SecretLook;
import org.qingmiao.register.right.SecretSight;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.web.record.part.ValueWords;

/** What was seen, in words: fields in the order of the definition, rows as tables. */
final class SecretTables {
    private SecretTables() {}

    /** Fields of a record, or of an entry that was told with it or with a row. */
    static List<SecretView.Value> entry(OpenedRecord record, Map<String, Object> cells, ValueWords words) {
        List<SecretView.Value> values = new ArrayList<>();
        record.register().kept().fields().byPath().forEach((path, field) -> {
            if (cells.containsKey(path)) {
                values.add(new SecretView.Value(field.label(), words.of(field.field(), cells.get(path))));
            }
        });
        record.register().definition().sections().values().stream()
                .filter(Section::hasRows)
                .forEach(section -> section.fields().forEach((id, field) -> {
                    String path = section.id() + "." + id;
                    if (cells.containsKey(path)) {
                        values.add(new SecretView.Value(field.label(), words.of(field, cells.get(path))));
                    }
                }));
        return values;
    }

    static List<SecretView.Table> of(OpenedRecord record, SecretSight sight, SecretLook look, ValueWords words) {
        return record.register().definition().sections().values().stream()
                .filter(Section::hasRows)
                .filter(section -> !columns(section, sight).isEmpty())
                .map(section -> table(record, section, sight, look, words))
                .toList();
    }

    private static List<RegisterField> columns(Section section, SecretSight sight) {
        return section.fields().values().stream()
                .filter(field -> sight.sees(section.id() + "." + field.id()))
                .toList();
    }

    private static SecretView.Table table(
            OpenedRecord record, Section section, SecretSight sight, SecretLook look, ValueWords words) {
        List<RegisterField> columns = columns(section, sight);
        boolean fills = !section.onlySteps()
                && columns.stream().anyMatch(field -> sight.fills(section.id() + "." + field.id()));
        String path = SecretComposer.path(record) + "/rows/" + section.id();
        return new SecretView.Table(
                section.label(),
                columns.stream().map(RegisterField::label).toList(),
                look.rows().getOrDefault(section.id(), List.of()).stream()
                        .map(row -> row(section, row, columns, fills, path, words))
                        .toList(),
                Optional.of(path + "/new").filter(p -> fills));
    }

    private static SecretView.Row row(
            Section section, Row row, List<RegisterField> columns, boolean fills, String path, ValueWords words) {
        List<Text> cells = columns.stream()
                .map(field -> {
                    Object stored = row.values().get(section.id() + "." + field.id());
                    return words.of(field, stored == null ? null : StoredCells.cell(field.kind(), stored));
                })
                .toList();
        return new SecretView.Row(
                cells,
                Optional.of(path + "/" + row.id() + "/remove").filter(p -> fills && !RecordRows.isSteady(section)),
                row.version());
    }
}
