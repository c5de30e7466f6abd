package org.qingmiao.reporting.round;

import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
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
        return permissions.mayPublish(person);
    }

    boolean mayReport(Person person, String unit) {
        return permissions.mayReport(person, unit);
    }

    boolean mayApprove(Person person, String unit) {
        return permissions.mayApprove(person, unit);
    }

    boolean mayReview(Person person, Round round) {
        return permissions.mayReview(person)
                && (round.reviewer().isEmpty()
                        || round.reviewer().equals(person.login())
                        || permissions.mayPublish(person));
    }

    /** See a unit's answer, drafts included. */
    boolean maySee(Person person, String unit) {
        return permissions.mayReview(person)
                || person.has(Role.LEADER)
                || person.has(Role.AUDITOR)
                || mayReport(person, unit)
                || mayApprove(person, unit);
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
