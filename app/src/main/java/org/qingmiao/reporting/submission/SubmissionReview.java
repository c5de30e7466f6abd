package org.qingmiao.reporting.submission;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.reporting.round.RoundEvent;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Steps on what was handed in: it is approved, accepted, returned with comments, withdrawn or taken up for correction. */
@Component
class SubmissionReview {
    private final RoundRepository rounds;
    private final SubmissionRepository answers;
    private final RoundForms forms;
    private final StepRefusals refusals;
    private final AcceptedCells cells;
    private final StepRecording recording;

    SubmissionReview(
            RoundRepository rounds,
            SubmissionRepository answers,
            RoundForms forms,
            StepRefusals refusals,
            AcceptedCells cells,
            StepRecording recording) {
        this.rounds = rounds;
        this.answers = answers;
        this.forms = forms;
        this.refusals = refusals;
        this.cells = cells;
        this.recording = recording;
    }

    /**
     * A step as somebody wants to take it.
     *
     * @param seen version that the person looked at
     * @param comments by name of the field
     */
    record StepRequest(Step step, Person by, int seen, String reason, Map<String, String> comments) {
        boolean isUnexplained() {
            return reason.isBlank() && (step == Step.CORRECT || (step == Step.RETURN && comments.isEmpty()));
        }

        boolean judges() {
            return step == Step.APPROVE || step == Step.ACCEPT;
        }
    }

    StepResult step(LockedSubmission locked, StepRequest request) {
        return refusals.of(locked, request.by(), request.step())
                .or(() -> refusal(locked, request))
                .or(() -> written(locked, request))
                .orElseGet(() -> take(locked, request));
    }

    private Optional<StepResult> refusal(LockedSubmission locked, StepRequest request) {
        if (locked.answer().version() != request.seen()) {
            return Optional.of(StepRefusals.refused("rounds.refused.overtaken"));
        }
        if (request.judges()
                && handedInBy(locked).equals(Optional.of(request.by().login()))) {
            return Optional.of(StepRefusals.refused("rounds.refused.own"));
        }
        return request.isUnexplained() ? Optional.of(StepRefusals.refused("rounds.refused.reason")) : Optional.empty();
    }

    /** Who handed the present edition in. */
    private Optional<String> handedInBy(LockedSubmission locked) {
        return rounds.events(locked.round(), locked.unit()).stream()
                .filter(e -> e.step().equals(Step.SUBMIT.id()))
                .findFirst()
                .map(RoundEvent::by);
    }

    /** What is accepted goes into the cells; what they refuse is not accepted. */
    private Optional<StepResult> written(LockedSubmission locked, StepRequest request) {
        return request.step() == Step.ACCEPT
                ? cells.write(locked, handedInBy(locked).orElse(request.by().login()))
                : Optional.empty();
    }

    private StepResult take(LockedSubmission locked, StepRequest request) {
        Set<String> asked = new HashSet<>();
        forms.entries(locked.round(), locked.unit()).forEach(e -> asked.add(e.field()));
        Map<String, String> said = new HashMap<>(request.comments());
        said.keySet().retainAll(asked);
        answers.comment(locked.round(), locked.answer(), said, request.by().login());
        String reason = request.step() == Step.ACCEPT
                ? locked.answer().reason()
                : request.reason().strip();
        return recording.take(locked, new StepRecording.TakenStep(request.step(), request.by(), reason, "", ""));
    }
}
