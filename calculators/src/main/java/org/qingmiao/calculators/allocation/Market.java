package org.qingmiao.calculators.allocation;

/**
 * All that an allocation depends on.
 *
 * <p>Source: D. Gale and L. S. Shapley, College Admissions and the Stability of Marriage (1962).
 */
public final class Market {
    private final Preferences preferences;
    private final Priorities priorities;
    private final int[] places;

    /**
     * Puts wishes, priorities and places together.
     *
     * @param places for each school, 0 or more
     * @throws IllegalArgumentException naming what does not fit
     */
    public Market(Preferences preferences, Priorities priorities, int... places) {
        priorities.check(preferences);
        if (preferences.highestSchool() >= places.length) {
            throw new IllegalArgumentException(
                    "preferences name school " + preferences.highestSchool() + ", but there are " + places.length);
        }
        for (int school = 0; school < places.length; school++) {
            if (places[school] < 0) {
                throw new IllegalArgumentException("places of school " + school + " must not be negative");
            }
        }
        this.preferences = preferences;
        this.priorities = priorities;
        this.places = places.clone();
    }

    public Preferences preferences() {
        return preferences;
    }

    public Priorities priorities() {
        return priorities;
    }

    public int schools() {
        return places.length;
    }

    public int places(int school) {
        return places[school];
    }
}
