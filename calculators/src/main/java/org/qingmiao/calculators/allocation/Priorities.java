package org.qingmiao.calculators.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Who goes before whom at each school: the same at all of them, or by points that a school gives.
 *
 * <p>Source: D. Gale and L. S. Shapley, College Admissions and the Stability of Marriage (1962).
 */
public final class Priorities {
    private final double[] points;
    private final boolean bySchool;
    private final Ranking ranking;
    private final boolean @Nullable [] admissible;

    private Priorities(double[] points, boolean bySchool, Ranking ranking, boolean @Nullable [] admissible) {
        this.points = points;
        this.bySchool = bySchool;
        this.ranking = ranking;
        this.admissible = admissible;
    }

    /**
     * More points go first everywhere, equal points the smaller tie break.
     *
     * @param points one for each applicant
     * @param tieBreaks one for each applicant, such as numbers drawn by lot
     */
    public static Priorities common(double[] points, double[] tieBreaks) {
        return common(points, Ranking.by(Criterion.larger(points), Criterion.smaller(tieBreaks)));
    }

    /**
     * A ranking by further rules holds everywhere.
     *
     * @param points one for each applicant, to be told to families; the ranking should begin with them
     */
    public static Priorities common(double[] points, Ranking ranking) {
        if (points.length != ranking.size()) {
            throw new IllegalArgumentException("points must be one for each applicant");
        }
        return new Priorities(points.clone(), false, ranking, null);
    }

    /**
     * Each school has points of its own for an applicant.
     *
     * @param points one for each choice, see {@link Preferences#at}; NaN means that the applicant may not go there
     * @param ties who of those with equal points goes first
     */
    public static Priorities bySchool(double[] points, Ranking ties) {
        boolean[] admissible = new boolean[points.length];
        for (int at = 0; at < points.length; at++) {
            admissible[at] = !Double.isNaN(points[at]);
        }
        return new Priorities(points.clone(), true, ties, admissible);
    }

    /** The same priorities, but an applicant may go only where it is said. */
    public Priorities onlyWhere(boolean[] allowed) {
        boolean[] both = allowed.clone();
        if (admissible != null) {
            for (int at = 0; at < both.length; at++) {
                both[at] &= admissible[at];
            }
        }
        return new Priorities(points, bySchool, ranking, both);
    }

    void check(Preferences preferences) {
        if (ranking.size() != preferences.applicants()) {
            throw new IllegalArgumentException("priorities must rank " + preferences.applicants() + " applicants");
        }
        if (bySchool && points.length != preferences.size()) {
            throw new IllegalArgumentException("points must be one for each choice");
        }
        if (admissible != null && admissible.length != preferences.size()) {
            throw new IllegalArgumentException("allowed must be one for each choice");
        }
    }

    /** Whether the order is the same at all schools. */
    public boolean isCommon() {
        return !bySchool;
    }

    /** The common order, or the one among those with equal points. */
    public Ranking ranking() {
        return ranking;
    }

    boolean admissible(int at) {
        return admissible == null || admissible[at];
    }

    double points(int applicant, int at) {
        return points[bySchool ? at : applicant];
    }

    /** What decides at a school before the ranking does; nothing if one ranking decides everywhere. */
    double deciding(int at) {
        return bySchool ? points[at] : 0;
    }

    /** Whether the first applicant goes before the second at the school that both choices name. */
    boolean before(int one, int oneAt, int other, int otherAt) {
        if (bySchool && points[oneAt] != points[otherAt]) {
            return points[oneAt] > points[otherAt];
        }
        return ranking.place(one) < ranking.place(other);
    }
}
