package org.qingmiao.calculators.allocation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Why an applicant got what they got, school by school in the order of their wishes. With the published lines of the schools a
 * family can check it on paper.
 *
 * <p>Source: D. Gale and L. S. Shapley, College Admissions and the Stability of Marriage (1962): with a stable result the
 * last admitted of a school decides.
 */
public record Explanation(int applicant, List<Line> lines) {
    public Explanation {
        lines = List.copyOf(lines);
    }

    /** What came of one wish. */
    public enum Outcome {
        ADMITTED,
        /** All places went to applicants who go before. */
        FULL,
        /** The applicant may not go there. */
        NOT_ADMISSIBLE,
        /** A place was given at a school that was wished more. */
        NOT_NEEDED
    }

    /**
     * One wish.
     *
     * @param points the applicant's there; NaN where they may not go
     * @param last points of the last one admitted there; NaN if nobody was
     */
    public record Line(int school, Outcome outcome, double points, double last) {
        /** How many points were missing; 0 if the tie break decided, NaN if nobody was admitted or points were not asked. */
        public double shortBy() {
            return outcome == Outcome.FULL ? Math.max(0, last - points) : Double.NaN;
        }
    }

    /** Explains one applicant's result. */
    public static Explanation of(Allocation allocation, int applicant) {
        return new Explanation(
                applicant,
                IntStream.range(0, allocation.market().preferences().choices(applicant))
                        .mapToObj(choice -> line(allocation, applicant, choice))
                        .toList());
    }

    private static Line line(Allocation allocation, int applicant, int choice) {
        Market market = allocation.market();
        int at = market.preferences().at(applicant, choice);
        int school = market.preferences().schoolAt(at);
        boolean admissible = market.priorities().admissible(at);
        double points = admissible ? market.priorities().points(applicant, at) : Double.NaN;
        return new Line(school, outcome(allocation, applicant, choice, admissible), points, allocation.line(school));
    }

    private static Outcome outcome(Allocation allocation, int applicant, int choice, boolean admissible) {
        int got = allocation.choice(applicant);
        if (got == choice) {
            return Outcome.ADMITTED;
        }
        if (!admissible) {
            return Outcome.NOT_ADMISSIBLE;
        }
        return got != Allocation.NONE && choice > got ? Outcome.NOT_NEEDED : Outcome.FULL;
    }
}
