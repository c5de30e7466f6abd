package org.qingmiao.register.web.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.ValueWords;
import org.springframework.stereotype.Component;

/** The sections of a record that have rows, as tables. */
@Component
class RowTables {
    private final RecordRows rows;

    RowTables(RecordRows rows) {
        this.rows = rows;
    }

    List<RecordSheetView.RowTable> of(OpenedRecord record, ValueWords words) {
        return record.register().definition().sections().values().stream()
                .filter(section -> section.hasRows() && !seen(record, section).isEmpty())
                .map(section -> table(record, section, words))
                .toList();
    }

    private static List<RegisterField> seen(OpenedRecord record, Section section) {
        return section.fields().values().stream()
                .filter(f -> record.sight().sees(section.id() + "." + f.id()))
                .toList();
    }

    private RecordSheetView.RowTable table(OpenedRecord record, Section section, ValueWords words) {
        List<RegisterField> columns = seen(record, section);
        boolean fills = !rows.fillable(record, section).isEmpty();
        boolean changes = fills && !RecordRows.isSteady(section);
        String path = RecordRequests.path(record) + "/rows/" + section.id();
        Map<UUID, List<RegisterStep>> steps = section.states().isEmpty() ? Map.of() : rows.steps(record, section);
        List<Row> stored = record.stored().rows().getOrDefault(section.id(), List.of());
        return new RecordSheetView.RowTable(
                section.id(),
                section.label(),
                Stream.concat(head(section), columns.stream().map(RegisterField::label))
                        .toList(),
                stored.stream()
                        .map(row -> new RecordSheetView.RowLine(
                                cells(record, section, row, columns, words),
                                changes ? Optional.of(path + "/" + row.id()) : Optional.empty(),
                                more(record, section, row, steps)))
                        .toList(),
                fills && section.within().isEmpty() && section.shape() instanceof Section.Shape.Many
                        ? Optional.of(path + "/new")
                        : Optional.empty());
    }

    /** Steps of a row, and the sections whose rows belong to it, where the reader may add one. */
    private List<RecordSheetView.Verb> more(
            OpenedRecord record, Section section, Row row, Map<UUID, List<RegisterStep>> steps) {
        String path = RecordRequests.path(record);
        Stream<RecordSheetView.Verb> taken = steps.getOrDefault(row.id(), List.of()).stream()
                .map(step -> new RecordSheetView.Verb(
                        path + "/steps/" + step.id() + "?row=" + row.id(), step.label(), Text.same("")));
        Stream<RecordSheetView.Verb> added = record.register().definition().sections().values().stream()
                .filter(s -> s.within().filter(section.id()::equals).isPresent())
                .filter(s -> !rows.fillable(record, s).isEmpty())
                .map(s -> new RecordSheetView.Verb(
                        path + "/rows/" + s.id() + "/new?parent=" + row.id(),
                        Messages.of("registers.rows.add_to", s.label()),
                        Text.same("")));
        return Stream.concat(taken, added).toList();
    }

    /** What stands in front of the fields: the row above, the code, the state. */
    private static Stream<Text> head(Section section) {
        Stream<Text> within = section.within().stream().map(of -> Messages.of("registers.rows.of"));
        Stream<Text> code = section.shape() instanceof Section.Shape.PerCode
                ? Stream.of(Messages.of("registers.rows.code"))
                : Stream.of();
        Stream<Text> state =
                section.states().isEmpty() ? Stream.of() : Stream.of(Messages.of("registers.list.by_state"));
        return Stream.of(within, code, state).flatMap(s -> s);
    }

    private static List<Text> cells(
            OpenedRecord record, Section section, Row row, List<RegisterField> columns, ValueWords words) {
        Stream<Text> within = section.within().stream().map(above -> Text.same(place(record, above, row)));
        Stream<Text> code = section.shape() instanceof Section.Shape.PerCode per
                ? Stream.of(words.code(per.list(), row.code()))
                : Stream.of();
        Stream<Text> state = section.states().isEmpty()
                ? Stream.of()
                : Stream.of(Optional.ofNullable(section.states().get(row.state()))
                        .map(RegisterState::label)
                        .orElse(ValueWords.NOTHING));
        Map<String, Object> values = row.values();
        Stream<Text> fields = columns.stream().map(field -> {
            Object stored = values.get(section.id() + "." + field.id());
            return words.of(field, stored == null ? null : StoredCells.cell(field.kind(), stored));
        });
        return Stream.of(within, code, state, fields).flatMap(s -> s).toList();
    }

    /** Which row above it is, counted from 1. */
    private static String place(OpenedRecord record, String above, Row row) {
        List<Row> rows = record.stored().rows().getOrDefault(above, List.of());
        for (int i = 0; i < rows.size(); i++) {
            if (row.parent().filter(rows.get(i).id()::equals).isPresent()) {
                return String.valueOf(i + 1);
            }
        }
        return "";
    }
}
