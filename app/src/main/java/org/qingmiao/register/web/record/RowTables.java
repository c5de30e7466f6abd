package org.qingmiao.register.web.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RowWords;
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
                .filter(Section::hasRows)
                .map(section -> new RowWords(record, section, words))
                .filter(rows -> !rows.seen().isEmpty())
                .map(this::table)
                .toList();
    }

    private RecordSheetView.RowTable table(RowWords words) {
        OpenedRecord record = words.record();
        Section section = words.section();
        List<RegisterField> columns = words.seen();
        boolean fills = !rows.fillable(record, section).isEmpty();
        boolean changes = fills && !RecordRows.isSteady(section);
        String path = RecordRequests.path(record) + "/rows/" + section.id();
        Map<UUID, List<RegisterStep>> steps = section.states().isEmpty() ? Map.of() : rows.steps(record, section);
        return new RecordSheetView.RowTable(
                section.id(),
                section.label(),
                words.heads(columns),
                words.rows().stream()
                        .map(row -> new RecordSheetView.RowLine(
                                words.cells(row, columns),
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
}
