package org.qingmiao.register.record;

import java.time.Clock;
import java.time.Instant;
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
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.trial.TrialResult;
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
        if (!section.hasRows() || section.onlySteps() || isClosed(record, section)) {
            return paths;
        }
        section.fields().forEach((id, field) -> {
            String path = section.id() + "." + id;
            if (record.sight().fills(path) && RecordDrafting.isTyped(field)) {
                paths.add(path);
            }
        });
        return paths;
    }

    /** Whether rows that are there stay as they are. */
    public static boolean isSteady(Section section) {
        return section.fixed().filter(Section.Fixed.Rows.class::isInstance).isPresent();
    }

    private static boolean isClosed(OpenedRecord record, Section section) {
        return section.fixed()
                .filter(fixed -> fixed instanceof Section.Fixed.FromState from
                        && record.register()
                                .kept()
                                .compiled()
                                .graph()
                                .reachable(List.of(from.state()))
                                .contains(record.head().state()))
                .isPresent();
    }

    /** The steps that each row of a section allows its reader now, by the row's id. */
    public Map<UUID, List<RegisterStep>> steps(OpenedRecord record, Section section) {
        KeptRegister kept = record.register().kept();
        StoredRecord whole = opening.whole(kept, record.head().key());
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
                            .filter(step -> RecordOpening.isMine(step, record.sight()))
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
        StoredRecord whole =
                opening.whole(record.register().kept(), record.head().key());
        Optional<Row> before = place.row().map(id -> needed(whole, section, id));
        Set<String> fillable = fillable(record, section);
        boolean steady = before.isPresent() && isSteady(section);
        if (steady || fillable.isEmpty() || !fillable.containsAll(input.cells().keySet())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        CellReading reading = new CellReading();
        input.cells().forEach((path, cell) -> reading.read(path, section.field(path), cell));
        Row row = RowEditing.row(section, place, before, whole, reading, input);
        return judged(record, section, input, whole, row, reading);
    }

    /**
     * @param row the one that is changed
     *
     * @param parent the row to which a new one belongs
     * @param code of a section with a row for each code
     */
    public record RowPlace(Optional<UUID> row, Optional<UUID> parent, Optional<String> code) {}

    /**
     * Removes a row.
     *
     * @throws org.qingmiao.platform.ProblemException if it is not the writer's to fill, or stays as it is
     */
    public RecordOutcome remove(OpenedRecord record, Section section, UUID row, RecordInput input) {
        StoredRecord whole =
                opening.whole(record.register().kept(), record.head().key());
        needed(whole, section, row);
        if (isSteady(section) || fillable(record, section).isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        StoredRecord next = RowEditing.without(whole, section, row);
        return judged(record, input, whole, next, List.of(), Map.of(section.id(), Set.of(row)), List.of());
    }

    private static Row needed(StoredRecord record, Section section, UUID id) {
        return record.rowsOf(section.id()).stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private RecordOutcome judged(
            OpenedRecord record, Section section, RecordInput input, StoredRecord whole, Row row, CellReading reading) {
        StoredRecord next = RowEditing.with(whole, section, row);
        Instant now = clock.instant();
        TrialResult result = record.register().kept().judge(opening.cells(record.register(), next), now);
        RecordDraft.RowDraft draft = RowEditing.draft(section, row, RowEditing.computed(section, next, row, result));
        return judged(record, input, whole, next, List.of(draft), Map.of(), reading.faults());
    }

    private RecordOutcome judged(
            OpenedRecord record,
            RecordInput input,
            StoredRecord whole,
            StoredRecord next,
            List<RecordDraft.RowDraft> rows,
            Map<String, Set<UUID>> removed,
            List<RecordFault> unread) {
        RecordDraftings.Draft draft = drafts.draft(record, whole, next);
        List<RecordFault> faults = draft.faults();
        if (!unread.isEmpty() || !faults.isEmpty()) {
            return new RecordOutcome.Faulty(faults.isEmpty() ? unread : faults);
        }
        return writing.write(
                record, input, draft.drafting(), Map.of(), Optional.empty(), new RecordWriting.Rows(rows, removed));
    }
}
