package org.qingmiao.reporting.round.web;

import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Rounds;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.Submission;
import org.springframework.stereotype.Component;

/** What the page of an answer offers its visitor to do. */
@Component
class SubmissionPermissions {
    private final RoundRights rights;
    private final Rounds rounds;

    SubmissionPermissions(RoundRights rights, Rounds rounds) {
        this.rights = rights;
        this.rounds = rounds;
    }

    SubmissionView.May of(RoundResolver.SubmissionRequest submissionRequest, Submission submission) {
        boolean open =
                (submissionRequest.round().open() && submissionRequest.round().hasBegun(rounds.today()))
                        || submission.state().outlivesClosing();
        return new SubmissionView.May(
                open && may(submissionRequest, submission, Step.SAVE),
                open && may(submissionRequest, submission, Step.WITHDRAW),
                may(submissionRequest, submission, Step.APPROVE),
                may(submissionRequest, submission, Step.RETURN),
                may(submissionRequest, submission, Step.ACCEPT),
                may(submissionRequest, submission, Step.CORRECT),
                rights.mayReview(submissionRequest.person(), submissionRequest.round())
                        && !submission.state().isWritable());
    }

    private boolean may(RoundResolver.SubmissionRequest submissionRequest, Submission submission, Step step) {
        return step.from(submission).isPresent()
                && rights.may(submissionRequest.person(), submissionRequest.round(), submission, step);
    }

    long daysLeft(Round round) {
        return round.left(rounds.today());
    }
}
