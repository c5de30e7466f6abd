package org.qingmiao.calculators.allocation;

import java.util.Optional;

/**
 * Why a result cannot be right, without running any mechanism.
 *
 * <p>Source: D. Gale and L. S. Shapley, College Admissions and the Stability of Marriage (1962): a result is stable if
 * nobody can object.
 *
 * @param applicant who can object; {@link Allocation#NONE} if a school took too many
 * @param school that it is about
 */
public record Objection(Reason reason, int applicant, int school) {
    /** What is wrong. */
    public enum Reason {
        /** More go to the school than it has places. */
        TOO_MANY,
        /** The applicant may not go to the school. */
        NOT_ADMISSIBLE,
        /** The applicant wished the school more than what was given, and it has a place left. */
        FREE_PLACE,
        /** The applicant wished the school more, and it took somebody who goes after them there. */
        PASSED_OVER
    }

    /** The first objection to a result; none means that it is stable: quotas are kept and nobody was passed over. */
    public static Optional<Objection> to(Allocation allocation) {
        Market market = allocation.market();
        for (int school = 0; school < market.schools(); school++) {
            if (allocation.admitted(school) > market.places(school)) {
                return Optional.of(new Objection(Reason.TOO_MANY, Allocation.NONE, school));
            }
        }
        for (int applicant = 0; applicant < market.preferences().applicants(); applicant++) {
            Optional<Objection> objection = of(applicant, allocation);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<Objection> of(int applicant, Allocation allocation) {
        Preferences preferences = allocation.market().preferences();
        Priorities priorities = allocation.market().priorities();
        int got = allocation.choice(applicant);
        if (got != Allocation.NONE && !priorities.admissible(preferences.at(applicant, got))) {
            return Optional.of(new Objection(Reason.NOT_ADMISSIBLE, applicant, preferences.school(applicant, got)));
        }
        int wishedMore = got == Allocation.NONE ? preferences.choices(applicant) : got;
        for (int choice = 0; choice < wishedMore; choice++) {
            int school = preferences.school(applicant, choice);
            // The school that was given may stand twice in a list.
            if (!priorities.admissible(preferences.at(applicant, choice)) || school == allocation.school(applicant)) {
                continue;
            }
            if (!allocation.isFull(school)) {
                return Optional.of(new Objection(Reason.FREE_PLACE, applicant, school));
            }
            if (allocation.admitted(school) > 0 && allocation.wouldGoBeforeLast(applicant, choice)) {
                return Optional.of(new Objection(Reason.PASSED_OVER, applicant, school));
            }
        }
        return Optional.empty();
    }
}
