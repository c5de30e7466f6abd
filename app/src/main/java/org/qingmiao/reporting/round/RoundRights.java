package org.qingmiao.reporting.round;

import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Who may do what in a round; asked by pages for their buttons and by every act again. */
@Component
public class RoundRights {
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
        boolean named = round.reviewer().isEmpty() || round.reviewer().equals(person.login()) || mayRun(person, round);
        return named && permissions.may(person, Action.REVIEW, district(round));
    }

    /** Whether rounds ask anything of the person at all. */
    boolean hasWork(Person person) {
        return permissions.hasDuty(person, Action.REPORT)
                || permissions.hasDuty(person, Action.APPROVE)
                || permissions.hasDuty(person, Action.REVIEW);
    }

    /** Whether the next step is the person's own work; who could take it in somebody's place does not owe it. */
    boolean owes(Person person, Round round, Submission submission) {
        String unit = submission.unit();
        return switch (submission.state()) {
            case NOT_BEGUN, DRAFT, RETURNED, CORRECTING ->
                permissions.hasDuty(person, Action.REPORT) && mayReport(person, unit);
            case SUBMITTED -> permissions.hasDuty(person, Action.APPROVE) && mayApprove(person, unit);
            case APPROVED -> permissions.hasDuty(person, Action.REVIEW) && mayReview(person, round);
            case ACCEPTED -> false;
        };
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
