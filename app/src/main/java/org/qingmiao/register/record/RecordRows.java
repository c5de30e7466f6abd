package org.qingmiao.register.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.RecordFields;
import org.qingmiao.register.record.step.StepLimits;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.SealedStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.springframework.stereotype.Component;

/** Adds rows to records, changes and removes them: visits, sessions, doses. */
@Component
public final class RecordRows {
    private final RecordOpening opening;
    private final RecordDraftings drafts;
    private final RecordWriting writing;
    private final Clock clock;

    RecordRows(RecordOpening opening, RecordDraftings drafts, RecordWriting writing, Clock clock) {
        this.opening = opening;
        this.drafts = drafts;
        this.writing = writing;
        this.clock = clock;
    }

    /** The fields of a row that the reader may fill now, by path; empty if no row may be added or changed. */
    public Set<String> fillable(OpenedRecord record, Section section) {
        Set<String> paths = new HashSet<>();
        if (!section.hasRows()
                || section.onlySteps()
                || FixedFields.isClosed(
                        record.register().kept(), section, record.head().state())) {
            return paths;
        }
        section.fields().forEach((id, field) -> {
            String path = section.id() + "." + id;
            if (record.sight().fills(path) && RecordFields.isTyped(field)) {
                paths.add(path);
            }
        });
        return paths;
    }

    /** Whether rows that are there stay as they are. */
    public static boolean isSteady(Section section) {
        return section.fixed().filter(Section.Fixed.Rows.class::isInstance).isPresent();
    }

    /** The steps that each row of a section allows its reader now, by the row's id. */
    public Map<UUID, List<RegisterStep>> steps(OpenedRecord record, Section section) {
        KeptRegister kept = record.register().kept();
        StoredRecord whole = drafts.whole(record);
        List<List<String>> allowed =
                kept.with(trial -> trial.rowSteps(opening.cells(record.register(), whole), clock.instant(), section));
        Map<UUID, List<RegisterStep>> steps = new LinkedHashMap<>();
        List<Row> rows = whole.rowsOf(section.id());
        for (int i = 0; i < Math.min(rows.size(), allowed.size()); i++) {
            steps.put(
                    rows.get(i).id(),
                    allowed.get(i).stream()
                            .map(kept.definition().steps()::get)
                            .filter(step -> StepLimits.missing(kept, step).isEmpty())
                            .filter(record.sight()::takes)
                            .toList());
        }
        return steps;
    }

    /**
     * Adds a row, or changes one.
     *
     * @param place which row, and of which
     * @throws org.qingmiao.platform.ProblemException if it is not the writer's to fill, or stays as it is
     */
    public RecordOutcome save(OpenedRecord record, Section section, RowPlace place, RecordInput input) {
        return writing.earlier(record, RecordWriting.CHANGE, input)
                .<RecordOutcome>map(done -> new RecordOutcome.Done(done.record(), done.version(), true))
                .orElseGet(() -> saveNow(record, section, place, input));
    }

    private RecordOutcome saveNow(OpenedRecord record, Section section, RowPlace place, RecordInput input) {
        StoredRecord whole = drafts.whole(record);
        Optional<Row> before = place.row().map(id -> needed(whole, section, id));
        Set<String> fillable = fillable(record, section);
        boolean steady = before.isPresent() && isSteady(section);
        if (steady || fillable.isEmpty() || !fillable.containsAll(input.cells().keySet())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        CellReading reading = new CellReading(opening.around(record.register(), record.head()));
        input.cells().forEach((path, cell) -> reading.read(path, section.field(path), cell));
        Row row = RowEditing.row(section, place, before, whole, reading, input);
        return judged(record, section, input, whole, row, reading);
    }

    /**
     * @param row the one that is changed
     * @param parent the row to which a new one belongs
     * @param code of a section with a row for each code
     */
    public record RowPlace(Optional<UUID> row, Optional<UUID> parent, Optional<String> code) {
        /** Of a new row that belongs to no other and stands for no code. */
        public static final RowPlace NEW = new RowPlace(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Removes a row.
     *
     * @throws org.qingmiao.platform.ProblemException if it is not the writer's to fill, or stays as it is
     */
    public RecordOutcome remove(OpenedRecord record, Section section, UUID row, RecordInput input) {
        StoredRecord whole = drafts.whole(record);
        needed(whole, section, row);
        if (isSteady(section) || fillable(record, section).isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        StoredRecord next = RowEditing.without(whole, section, row);
        RecordWriting.Rows removed = new RecordWriting.Rows(List.of(), Map.of(section.id(), Set.of(row)));
        return written(record, input, drafts.draft(record, whole, next), removed, List.of());
    }

    private static Row needed(StoredRecord record, Section section, UUID id) {
        return record.row(section.id(), id).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private RecordOutcome judged(
            OpenedRecord record, Section section, RecordInput input, StoredRecord whole, Row row, CellReading reading) {
        StoredRecord next = RowEditing.with(whole, section, row);
        RecordDraftings.Draft draft = drafts.draft(record, whole, next);
        Map<String, Object> computed = new HashMap<>(
                RowEditing.computed(section, next, row, draft.drafting().judge()));
        if (whole.row(section.id(), row.id()).isEmpty()) {
            computed.putAll(RowEditing.apart(record.register().kept(), section, row, draft.drafting()));
        }
        RecordWriting.Rows saved = new RecordWriting.Rows(List.of(RowEditing.draft(section, row, computed)), Map.of());
        return written(record, input, draft, saved, reading.faults());
    }

    /** @param row as it is to be written into the vault; nothing is written where something stands in the way */
    public record SealedRow(List<RecordFault> faults, RecordDraft.RowDraft row) {}

    /**
     * Judges what is given of a row that is sealed, with the whole record. It is written elsewhere.
     *
     * @throws org.qingmiao.platform.ProblemException if there is no such row
     */
    public SealedRow sealed(
            OpenedRecord record, SealedStore.Sealed sealed, Section section, RowPlace place, RecordInput input) {
        StoredRecord whole = drafts.sealed(record, sealed);
        Optional<Row> before = place.row().map(id -> needed(whole, section, id));
        CellReading reading = new CellReading(opening.around(record.register(), record.head()));
        input.cells().forEach((path, cell) -> reading.read(path, section.field(path), cell));
        Row row = RowEditing.row(section, place, before, whole, reading, input);
        StoredRecord next = RowEditing.with(whole, section, row);
        RecordDraftings.Draft draft = drafts.sealed(record, whole, next);
        List<RecordFault> faults = new ArrayList<>(draft.faults());
        faults.addAll(reading.faults());
        Map<String, Object> computed =
                RowEditing.computed(section, next, row, draft.drafting().judge());
        return new SealedRow(faults, RowEditing.draft(section, row, computed));
    }

    private RecordOutcome written(
            OpenedRecord record,
            RecordInput input,
            RecordDraftings.Draft draft,
            RecordWriting.Rows rows,
            List<RecordFault> unread) {
        List<RecordFault> faults = draft.faults();
        if (!unread.isEmpty() || !faults.isEmpty()) {
            return new RecordOutcome.Faulty(faults.isEmpty() ? unread : faults);
        }
        return writing.write(record, input, draft.drafting(), Optional.empty(), rows);
    }
}
