package org.qingmiao.reporting.round;

import java.time.Instant;
import java.time.ZoneId;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.OpenTask.Audience;
import org.springframework.stereotype.Component;

/** Who may do what in a round; asked by pages for their buttons and by every act again. */
@Component
public class RoundRights {
    /** Audiences of tasks: who reports, confirms, checks (followed by the login of who is named for it), and may look. */
    static final String REPORT = "report";

    static final String APPROVE = "approve";
    static final String REVIEW = "review:";
    static final String READ = "read";

    private final Permissions permissions;
    private final Plans plans;

    RoundRights(Permissions permissions, Plans plans) {
        this.permissions = permissions;
        this.plans = plans;
    }

    /** Open, extend, close and reopen rounds, and remind. */
    public boolean mayRun(Person person, Plan plan) {
        return permissions.may(person, Action.ROUND_MANAGE, plan.head().district());
    }

    public boolean mayRun(Person person, Round round) {
        return permissions.may(person, Action.ROUND_MANAGE, district(round));
    }

    /** Root of the units that a round can ask. */
    private String district(Round round) {
        return plans.find(round.plan()).orElseThrow().head().district();
    }

    public boolean mayReport(Person person, String unit) {
        return permissions.may(person, Action.REPORT, unit);
    }

    boolean mayApprove(Person person, String unit) {
        return permissions.may(person, Action.APPROVE, unit);
    }

    /** Where a round names its reviewer, that person and the office. */
    public boolean mayReview(Person person, Round round) {
        return isReviewer(person, round.reviewer(), district(round));
    }

    private boolean isReviewer(Person person, String reviewer, String district) {
        boolean named = reviewer.isEmpty()
                || reviewer.equals(person.login())
                || permissions.may(person, Action.ROUND_MANAGE, district);
        return named && permissions.may(person, Action.REVIEW, district);
    }

    /** Those whose own work the next step is, as stored tasks bear it; who could take it in somebody's place does not owe it. */
    Audience owing(Round round, Submission answer) {
        return switch (answer.state()) {
            case NOT_BEGUN, DRAFT, RETURNED, CORRECTING -> new Audience(REPORT, answer.unit());
            case SUBMITTED -> new Audience(APPROVE, answer.unit());
            case APPROVED, ACCEPTED -> new Audience(REVIEW + round.reviewer(), district(round));
        };
    }

    /** Whether the person is one of an audience of {@link #owing} in a unit. */
    boolean owes(Person person, String audience, String unit) {
        return switch (audience) {
            case REPORT -> permissions.hasDuty(person, Action.REPORT) && mayReport(person, unit);
            case APPROVE -> permissions.hasDuty(person, Action.APPROVE) && mayApprove(person, unit);
            default ->
                audience.startsWith(REVIEW)
                        && permissions.hasDuty(person, Action.REVIEW)
                        && isReviewer(person, audience.substring(REVIEW.length()), unit);
        };
    }

    /** Nobody is told before a round begins, but of an answer that was begun whatever became of the round. */
    Instant shownFrom(Round round, Submission answer, ZoneId zone) {
        return answer.state().outlivesClosing()
                ? Instant.EPOCH
                : round.opens().atStartOfDay(zone).toInstant();
    }

    /** See a unit's answer, drafts included. */
    public boolean maySee(Person person, String unit) {
        return permissions.may(person, Action.ANSWER_READ, unit);
    }

    public boolean may(Person person, Round round, Submission submission, Step step) {
        String unit = submission.unit();
        return switch (step) {
            case SAVE, SUBMIT, WITHDRAW -> mayReport(person, unit);
            case APPROVE -> mayApprove(person, unit);
            case RETURN ->
                submission.state() == Submission.State.APPROVED ? mayReview(person, round) : mayApprove(person, unit);
            case ACCEPT -> mayReview(person, round);
            case CORRECT -> mayReport(person, unit) || mayReview(person, round);
        };
    }
}
