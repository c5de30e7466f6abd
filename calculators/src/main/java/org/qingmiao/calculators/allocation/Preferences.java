package org.qingmiao.calculators.allocation;

import java.util.Arrays;

/**
 * The schools that each applicant wishes, the dearest first. Applicants, schools and choices are numbered from 0.
 *
 * <p>Source: D. Gale and L. S. Shapley, College Admissions and the Stability of Marriage (1962).
 */
public final class Preferences {
    private final int[] from;
    private final int[] schools;

    private Preferences(int[] from, int[] schools) {
        this.from = from;
        this.schools = schools;
    }

    /**
     * From columns; both are copied.
     *
     * @param from where each applicant's wishes begin in {@code schools}; one more number at the end closes the last one
     * @param schools numbers of schools, applicant after applicant
     */
    public static Preferences of(int[] from, int[] schools) {
        if (from.length == 0 || from[0] != 0 || from[from.length - 1] != schools.length) {
            throw new IllegalArgumentException("from must run from 0 to the number of wishes");
        }
        for (int i = 1; i < from.length; i++) {
            if (from[i] < from[i - 1]) {
                throw new IllegalArgumentException("from must not fall, but does after applicant " + (i - 1));
            }
        }
        for (int school : schools) {
            if (school < 0) {
                throw new IllegalArgumentException("schools must not be negative");
            }
        }
        return new Preferences(from.clone(), schools.clone());
    }

    /** From a list for each applicant. */
    public static Preferences of(int[][] lists) {
        int[] from = new int[lists.length + 1];
        for (int i = 0; i < lists.length; i++) {
            from[i + 1] = from[i] + lists[i].length;
        }
        return of(from, Arrays.stream(lists).flatMapToInt(Arrays::stream).toArray());
    }

    public int applicants() {
        return from.length - 1;
    }

    /** How many schools an applicant wishes. */
    public int choices(int applicant) {
        return from[applicant + 1] - from[applicant];
    }

    /** The school of a choice; choice 0 is the first. */
    public int school(int applicant, int choice) {
        return schools[at(applicant, choice)];
    }

    /** The place of a choice among all choices of all applicants: where columns of choices hold what belongs to it. */
    public int at(int applicant, int choice) {
        return from[applicant] + choice;
    }

    /** All choices of all applicants. */
    public int size() {
        return schools.length;
    }

    int schoolAt(int at) {
        return schools[at];
    }

    int highestSchool() {
        return Arrays.stream(schools).max().orElse(-1);
    }
}
