package org.qingmiao.reporting.submission;

import java.util.Optional;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.reporting.RoundValueLookup;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.springframework.stereotype.Component;

/** Writes the values of an edition that is accepted into the cells. */
@Component
class AcceptedCells {
    private final RoundRepository rounds;
    private final RoundForms forms;
    private final CellStore cellStore;

    AcceptedCells(RoundRepository rounds, RoundForms forms, CellStore cellStore) {
        this.rounds = rounds;
        this.forms = forms;
        this.cellStore = cellStore;
    }

    /**
     * Writes them, or says why the cells refuse them.
     *
     * @param author who handed the edition in
     */
    Optional<StepResult> write(LockedSubmission locked, String author) {
        return switch (cellStore.write(change(locked.round(), locked.answer(), author))) {
            case CellResult.Written written -> Optional.empty();
            case CellResult.Refused refused ->
                Optional.of(new StepResult.Refused(refused.problems().getFirst().message()));
        };
    }

    private CellChange change(Round round, Submission submission, String author) {
        SubmittedVersion submittedVersion = SubmittedVersion.parse(
                rounds.handedIn(round, submission.unit(), submission.edition()).orElseThrow());
        return new CellChange(
                author,
                round.synthetic() ? ValueOrigin.SYNTHETIC : ValueOrigin.REPORTED,
                RoundValueLookup.MEANS,
                round.id() + "/" + submission.unit() + "#" + submission.edition(),
                submission.reason(),
                "round:" + round.plan() + ":" + round.id() + ":" + submission.unit() + ":" + submission.edition(),
                submittedVersion.values(forms.entries(round, submission.unit())));
    }
}
