package org.qingmiao.register.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.handover.HandOverOffering;
import org.qingmiao.register.record.RecordDraftings.Draft;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.step.StepAsking;
import org.qingmiao.register.storage.RecordDraft.Act;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.trial.StepTaking;
import org.springframework.stereotype.Component;

/** Takes steps, puts them forward where a second person has to agree, confirms and declines what is put forward. */
@Component
public final class RecordSteps {
    /** Stands before the step in the history of a record where a second person declined it. */
    public static final String DECLINED = "-";

    private final RecordOpening opening;
    private final RecordDraftings drafts;
    private final RecordEditing editing;
    private final StepRequirements requirements;
    private final RecordWriting writing;
    private final Clock clock;

    RecordSteps(
            RecordOpening opening,
            RecordDraftings drafts,
            RecordEditing editing,
            RecordRows rows,
            RecordWriting writing,
            Clock clock) {
        this.opening = opening;
        this.drafts = drafts;
        this.editing = editing;
        this.requirements = new StepRequirements(opening, rows);
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * Takes a step with what it asks for.
     *
     * @param row the row that it moves; nothing if it moves none
     * @throws org.qingmiao.platform.ProblemException if the step is not the person's to take now
     */
    public RecordOutcome take(OpenedRecord record, String id, Optional<UUID> row, RecordInput input) {
        Optional<RecordOutcome> before = writing.earlier(record, id, input).map(done -> again(record, id, done));
        return before.orElseGet(() -> takeNow(record, id, row, input));
    }

    /** The units to which a step hands the record, where whoever takes it chooses. */
    public List<HandOverOffering.Choice> receivers(OpenedRecord record, RegisterStep step) {
        HandOverOffering offering = writing.offering();
        return step.effects().handOver().isEmpty()
                ? List.of()
                : offering.choices(
                        offering.giving(
                                record.register().kept(),
                                record.head().unit(),
                                opening.cells(record.register(), drafts.whole(record))),
                        step);
    }

    /** The record moved on by the first sending; a second one is told what came of it. */
    private static RecordOutcome again(OpenedRecord record, String id, RecordStore.Outcome done) {
        return Optional.ofNullable(record.register().definition().steps().get(id))
                .flatMap(RegisterStep::second)
                .<RecordOutcome>map(second -> new RecordOutcome.Awaited(done.record(), done.version(), second))
                .orElseGet(() -> new RecordOutcome.Done(done.record(), done.version(), true));
    }

    private RecordOutcome takeNow(OpenedRecord record, String id, Optional<UUID> row, RecordInput input) {
        RegisterStep step = requirements.step(record, id, row);
        List<RecordFault> faults = requirements.faults(record, step, row, input);
        return faults.isEmpty() ? taken(record, step, row, input) : new RecordOutcome.Faulty(faults);
    }

    private RecordOutcome taken(OpenedRecord record, RegisterStep step, Optional<UUID> moved, RecordInput input) {
        Optional<Section> section = StepAsking.rows(record.register().kept(), step);
        section.ifPresent(s -> requirements.checkRow(record, step, s, input));
        StoredRecord whole = drafts.whole(record);
        Optional<RowActs> act = section.map(s -> RowActs.of(
                s,
                step,
                whole,
                moved.flatMap(id -> whole.row(s.id(), id)),
                input,
                new CellReading(opening.around(record.register(), record.head())),
                taker(record)));
        Draft draft = given(record, step, whole, act, input);
        List<RecordFault> faults = new ArrayList<>(act.map(RowActs::faults).orElse(List.of()));
        faults.addAll(advance(record, step, moved, draft));
        if (!faults.isEmpty()) {
            return new RecordOutcome.Faulty(faults);
        }
        return step.second().isPresent()
                ? putForward(record, step, input, given(record, step, whole, act, input))
                : written(record, step, input, draft, act);
    }

    /** The record with what was given for a step, before it is taken. */
    private Draft given(
            OpenedRecord record, RegisterStep step, StoredRecord whole, Optional<RowActs> act, RecordInput input) {
        Draft draft = drafts.draft(record, whole, act.map(RowActs::record).orElse(whole));
        Set<String> fillable = new HashSet<>(editing.fillable(record));
        fillable.addAll(StepAsking.paths(record.register().kept(), step));
        draft.drafting().give(RowActs.ofRecord(act.map(RowActs::section), input.cells()), fillable);
        return draft;
    }

    /** Takes it on the cells of a draft; what stands in the way. */
    private List<RecordFault> advance(OpenedRecord record, RegisterStep step, Optional<UUID> moved, Draft draft) {
        if (moved.isEmpty() && !draft.drafting().judge().steps().contains(step.id())) {
            return List.of(new RecordFault("", Messages.of("registers.step.guard", step.label())));
        }
        draft.drafting().take(step, taker(record), Optional.of(record.head().state()));
        return draft.faults();
    }

    private StepTaking.Taker taker(OpenedRecord record) {
        Instant now = clock.instant();
        String login = record.register().person().login();
        return new StepTaking.Taker(now, StoredCells.moment(now), Optional.of(login));
    }

    private RecordOutcome written(
            OpenedRecord record, RegisterStep step, RecordInput input, Draft draft, Optional<RowActs> act) {
        RecordWriting.Rows changed = act.map(a -> new RecordWriting.Rows(
                        List.of(RowEditing.draft(
                                a.section(),
                                a.row(),
                                a.unasked(record.register().kept(), draft.drafting()))),
                        Map.of()))
                .orElse(RecordWriting.Rows.NONE);
        return writing.step(record, input, draft, step, changed);
    }

    /** What was given is kept, and the step waits: it was judged that it can be taken. */
    private RecordOutcome putForward(OpenedRecord record, RegisterStep step, RecordInput input, Draft draft) {
        Optional<Act> act = Optional.of(new Act(step.id(), input.reason(), true));
        RecordOutcome done = writing.write(record, input, draft.drafting(), act, RecordWriting.Rows.NONE);
        return done instanceof RecordOutcome.Done d
                ? new RecordOutcome.Awaited(
                        d.record(), d.version(), step.second().orElseThrow())
                : done;
    }

    /** Confirms the step that another person put forward. */
    public RecordOutcome confirm(OpenedRecord record, RecordInput input) {
        RegisterStep step = StepRequirements.awaited(record);
        Draft draft = drafts.draft(record);
        List<RecordFault> faults = advance(record, step, Optional.empty(), draft);
        return faults.isEmpty()
                ? written(record, step, input, draft, Optional.empty())
                : new RecordOutcome.Faulty(faults);
    }

    /** Declines it with a reason: the record stays where it is, and both stand in its history. */
    public RecordOutcome decline(OpenedRecord record, RecordInput input) {
        RegisterStep step = StepRequirements.awaited(record);
        if (input.reason().filter(r -> !r.isBlank()).isEmpty()) {
            return new RecordOutcome.Faulty(List.of(new RecordFault("reason", Messages.of("register.try.required"))));
        }
        Optional<Act> act = Optional.of(new Act(DECLINED + step.id(), input.reason()));
        return writing.write(record, input, drafts.draft(record).drafting(), act, RecordWriting.Rows.NONE);
    }
}
