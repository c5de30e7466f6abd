package org.qingmiao.calculators.allocation;

import java.util.Arrays;

/**
 * Who goes where, in a market.
 *
 * <p>Source: D. Gale and L. S. Shapley, College Admissions and the Stability of Marriage (1962).
 */
public final class Allocation {
    /** No place, or nobody. */
    public static final int NONE = -1;

    private final Market market;
    private final int[] chosen;
    private final int[] admitted;
    private final int[] last;

    /**
     * Any allocation, such as one that was published and is to be checked.
     *
     * @param chosen for each applicant the choice that was given, 0 the first, or {@link #NONE}
     * @throws IllegalArgumentException if there is no such choice
     */
    public Allocation(Market market, int... chosen) {
        this.market = market;
        this.chosen = chosen.clone();
        this.admitted = new int[market.schools()];
        this.last = new int[market.schools()];
        Arrays.fill(last, NONE);
        Preferences preferences = market.preferences();
        if (chosen.length != preferences.applicants()) {
            throw new IllegalArgumentException("chosen must be one for each applicant");
        }
        for (int applicant = 0; applicant < chosen.length; applicant++) {
            int choice = chosen[applicant];
            if (choice < NONE || choice >= preferences.choices(applicant)) {
                throw new IllegalArgumentException("applicant " + applicant + " has no choice " + choice);
            }
            if (choice != NONE) {
                admit(applicant, preferences.school(applicant, choice));
            }
        }
    }

    private void admit(int applicant, int school) {
        admitted[school]++;
        int now = last[school];
        if (now == NONE || market.priorities().before(now, at(now), applicant, at(applicant))) {
            last[school] = applicant;
        }
    }

    private int at(int applicant) {
        return market.preferences().at(applicant, chosen[applicant]);
    }

    public Market market() {
        return market;
    }

    /** The choice that an applicant got, 0 the first; {@link #NONE} if none. */
    public int choice(int applicant) {
        return chosen[applicant];
    }

    /** The school that an applicant goes to; {@link #NONE} if none. */
    public int school(int applicant) {
        return chosen[applicant] == NONE ? NONE : market.preferences().school(applicant, chosen[applicant]);
    }

    /** How many go to a school. */
    public int admitted(int school) {
        return admitted[school];
    }

    public boolean isFull(int school) {
        return admitted[school] >= market.places(school);
    }

    /** Who of those that go to a school comes last there; {@link #NONE} if nobody goes. */
    public int last(int school) {
        return last[school];
    }

    /** The points of the last one who goes to a school: its line. NaN if nobody goes. */
    public double line(int school) {
        int applicant = last[school];
        return applicant == NONE ? Double.NaN : market.priorities().points(applicant, at(applicant));
    }

    /** Whether an applicant goes before the last one at the school of a choice. */
    boolean wouldGoBeforeLast(int applicant, int choice) {
        int rival = last[market.preferences().school(applicant, choice)];
        return market.priorities().before(applicant, market.preferences().at(applicant, choice), rival, at(rival));
    }

    /** The first applicant who got something else in another result of the same market; {@link #NONE} if nobody did. */
    public int firstDifference(Allocation other) {
        return Arrays.mismatch(chosen, other.chosen);
    }
}
