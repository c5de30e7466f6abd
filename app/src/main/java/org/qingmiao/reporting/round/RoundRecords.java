package org.qingmiao.reporting.round;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.indicator.CellVersion;
import org.qingmiao.indicator.Cells;
import org.qingmiao.reporting.Entry;
import org.qingmiao.reporting.FormNumbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts invented rounds on record as they would be after some steps, from the synthetic values that are there. */
@Component
public class RoundRecords {
    private final RoundTable rounds;
    private final AnswerTable answers;
    private final RoundForms forms;
    private final Cells cells;

    RoundRecords(RoundTable rounds, AnswerTable answers, RoundForms forms, Cells cells) {
        this.rounds = rounds;
        this.answers = answers;
        this.forms = forms;
        this.cells = cells;
    }

    /** How far an invented answer is. */
    public enum Told {
        DRAFT,
        SUBMITTED,
        APPROVED,
        RETURNED,
        ACCEPTED,
        CORRECTING,
        NOT_BEGUN
    }

    /**
     * Whether the round was new; nobody is told of it.
     *
     * @throws IllegalArgumentException for a round whose values are not invented
     */
    @Transactional
    public boolean open(Round round, String by) {
        if (!round.synthetic()) {
            throw new IllegalArgumentException(round.id() + " is a real round");
        }
        boolean fresh = rounds.add(round);
        if (fresh) {
            rounds.record(RoundTable.Act.of(round, "open", by, ""));
        }
        return fresh;
    }

    /**
     * Puts an answer on record.
     *
     * @param share of the fields that are filled in where the answer is a draft
     * @param why what the reviewer says where it is returned or corrected
     * @param at when it was handed in; the next steps followed hour by hour
     */
    @Transactional
    public void tell(Round round, String unit, Told told, double share, String why, String by, Instant at) {
        if (!round.synthetic() || told == Told.NOT_BEGUN) {
            return;
        }
        List<Entry> entries = forms.entries(round, unit);
        Map<String, DraftField> fields = fields(entries, told == Told.DRAFT ? share : 1);
        Answer begun = answers.hold(round, unit, by);
        if (begun.version() > 0) {
            return;
        }
        boolean handedIn = told != Told.DRAFT;
        boolean accepted = told == Told.ACCEPTED || told == Told.CORRECTING;
        String reason = told == Told.CORRECTING ? why : "";
        Answer answer = answers.advance(
                round,
                new Answer(
                        unit,
                        Answer.State.valueOf(told.name()),
                        0,
                        handedIn ? 1 : 0,
                        accepted ? 1 : 0,
                        reason,
                        begun.at(),
                        by));
        answers.store(round, answer, fields);
        Instant when = at;
        for (Step step : steps(told)) {
            RoundTable.Act act = new RoundTable.Act(
                    round,
                    unit,
                    1,
                    step.id(),
                    by,
                    step == Step.RETURN || step == Step.CORRECT ? why : "",
                    step == Step.SUBMIT ? Edition.of(entries, fields).json() : "",
                    "");
            rounds.record(act, when);
            when = when.plus(Duration.ofHours(1));
        }
        if (told == Told.RETURNED && !entries.isEmpty()) {
            answers.comment(round, answer, Map.of(entries.getFirst().field(), why), by);
        }
    }

    private static List<Step> steps(Told told) {
        return switch (told) {
            case NOT_BEGUN, DRAFT -> List.of();
            case SUBMITTED -> List.of(Step.SUBMIT);
            case APPROVED -> List.of(Step.SUBMIT, Step.APPROVE);
            case RETURNED -> List.of(Step.SUBMIT, Step.APPROVE, Step.RETURN);
            case ACCEPTED -> List.of(Step.SUBMIT, Step.APPROVE, Step.ACCEPT);
            case CORRECTING -> List.of(Step.SUBMIT, Step.APPROVE, Step.ACCEPT, Step.CORRECT);
        };
    }

    private Map<String, DraftField> fields(List<Entry> entries, double share) {
        Map<CellKey, CellVersion> present =
                cells.around(entries.stream().map(Entry::key).toList());
        Map<String, DraftField> fields = new HashMap<>();
        for (int i = 0; i < entries.size() * share; i++) {
            Entry entry = entries.get(i);
            Optional.ofNullable(AnswerChecks.value(present.get(entry.key())))
                    .ifPresent(v -> fields.put(entry.field(), DraftField.of(FormNumbers.print(v))));
        }
        return fields;
    }
}
