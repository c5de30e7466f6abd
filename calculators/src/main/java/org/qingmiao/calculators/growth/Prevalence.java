package org.qingmiao.calculators.growth;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.calculators.statistics.Interval;
import org.qingmiao.calculators.statistics.Intervals;

/**
 * How common a condition is among measured children, by the rules of WHO's surveys: who has a plausible score counts, and
 * so does a child with oedema where weight is judged; who has neither is in neither number.
 *
 * <p>Source: WHO and UNICEF, Recommendations for data collection, analysis and reporting on anthropometric indicators
 * (2019).
 *
 * @param affected children with the condition
 * @param counted children who count
 * @param share affected of counted with Wilson's limits; empty if nobody counts
 */
public record Prevalence(int affected, int counted, Optional<Interval> share) {
    /** What is counted. */
    public enum Condition {
        STUNTING(GrowthIndicator.HEIGHT_FOR_AGE, Set.of(WhoClass.STUNTED, WhoClass.SEVERELY_STUNTED)),
        UNDERWEIGHT(GrowthIndicator.WEIGHT_FOR_AGE, Set.of(WhoClass.UNDERWEIGHT, WhoClass.SEVERELY_UNDERWEIGHT)),
        WASTING(GrowthIndicator.WEIGHT_FOR_HEIGHT, Set.of(WhoClass.WASTED, WhoClass.SEVERELY_WASTED)),
        /** Above +2 by weight for height, under five years. */
        OVERWEIGHT(GrowthIndicator.WEIGHT_FOR_HEIGHT, Set.of(WhoClass.OVERWEIGHT, WhoClass.OBESE));

        private final GrowthIndicator growthIndicator;
        private final Set<WhoClass> classes;

        Condition(GrowthIndicator growthIndicator, Set<WhoClass> classes) {
            this.growthIndicator = growthIndicator;
            this.classes = classes;
        }
    }

    /**
     * Counts a condition.
     *
     * @param level of confidence, such as 0.95
     */
    public static Prevalence of(Condition condition, Collection<WhoAssessment> children, double level) {
        int affected = 0;
        int counted = 0;
        for (WhoAssessment child : children) {
            boolean plausible = child.implausible(condition.growthIndicator)
                    .filter(no -> !no)
                    .isPresent();
            boolean ill = !Collections.disjoint(child.classes(), condition.classes);
            affected += ill ? 1 : 0;
            counted += plausible || ill || swollen(condition, child) ? 1 : 0;
        }
        Optional<Interval> share =
                counted == 0 ? Optional.empty() : Optional.of(Intervals.wilson(affected, counted, level));
        return new Prevalence(affected, counted, share);
    }

    /** A child with oedema has no score from weight and is severely wasted; it is not overweight, but it counts. */
    private static boolean swollen(Condition condition, WhoAssessment child) {
        return condition == Condition.OVERWEIGHT
                && child.classes().contains(WhoClass.SEVERELY_WASTED)
                && child.z(GrowthIndicator.WEIGHT_FOR_HEIGHT).isEmpty();
    }
}
