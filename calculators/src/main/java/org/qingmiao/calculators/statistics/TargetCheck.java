package org.qingmiao.calculators.statistics;

/**
 * Whether a rate meets its target, and whether one single event would have decided otherwise. With a few events a year that
 * is the sentence to write beside "met".
 *
 * <p>Source: none; arithmetic of the definition of a rate.
 *
 * @param met by the rate itself, not by its limits and not rounded
 * @param fragile met, but missed with one event more (of what is to be rare) or fewer (of what is to be common)
 */
public record TargetCheck(boolean met, boolean fragile) {
    /**
     * For what is to be rare, such as deaths.
     *
     * @param events zero or more
     * @param denominator greater than zero
     * @param target the largest rate that meets it, per one
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static TargetCheck atMost(double events, double denominator, double target) {
        check(events, denominator, target);
        boolean met = events / denominator <= target;
        return new TargetCheck(met, met && (events + 1) / denominator > target);
    }

    /**
     * For what is to be common, such as vaccinated children.
     *
     * @param events zero or more
     * @param denominator greater than zero
     * @param target the smallest rate that meets it, per one
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static TargetCheck atLeast(double events, double denominator, double target) {
        check(events, denominator, target);
        boolean met = events / denominator >= target;
        return new TargetCheck(met, met && (events - 1) / denominator < target);
    }

    private static void check(double events, double denominator, double target) {
        Arguments.requireCount(events, "events");
        Arguments.requirePositive(denominator, "denominator");
        Arguments.requireCount(target, "target");
    }
}
