package org.qingmiao.reporting.round;

import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Who may do what in a round; asked by pages for their buttons and by every act again. */
@Component
class RoundRights {
    private final Permissions permissions;

    RoundRights(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Open, extend, close and reopen rounds, and remind. */
    boolean mayRun(Person person) {
        return permissions.may(person, Action.ROUND_MANAGE, "");
    }

    boolean mayReport(Person person, String unit) {
        return permissions.may(person, Action.REPORT, unit);
    }

    boolean mayApprove(Person person, String unit) {
        return permissions.may(person, Action.APPROVE, unit);
    }

    /** Where a round names its reviewer, that person and the office. */
    boolean mayReview(Person person, Round round) {
        boolean named = round.reviewer().isEmpty() || round.reviewer().equals(person.login()) || mayRun(person);
        return named && permissions.may(person, Action.REVIEW, "");
    }

    /** See a unit's answer, drafts included. */
    boolean maySee(Person person, String unit) {
        return permissions.may(person, Action.ANSWER_READ, unit);
    }

    boolean may(Person person, Round round, Answer answer, Step step) {
        String unit = answer.unit();
        return switch (step) {
            case SAVE, SUBMIT, WITHDRAW -> mayReport(person, unit);
            case APPROVE -> mayApprove(person, unit);
            case RETURN ->
                answer.state() == Answer.State.APPROVED ? mayReview(person, round) : mayApprove(person, unit);
            case ACCEPT -> mayReview(person, round);
            case CORRECT -> mayReport(person, unit) || mayReview(person, round);
        };
    }
}
