package org.qingmiao.calculators.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/**
 * One measurement judged by WHO: 2006 under five years, 2007 from five to 19.
 *
 * <p>Source: WHO Child Growth Standards (2006) and Reference (2007), see {@link WhoGrowth}; classes by the table of WHO,
 * Training course on child growth assessment (2008).
 *
 * @param scores two decimals, half up; only those that could be computed
 * @param classes the worst word of each line; none from an implausible score
 * @param outsideStandard whether something was asked for and the standard has a table for nothing of it
 */
public record WhoAssessment(Map<GrowthIndicator, BigDecimal> scores, Set<WhoClass> classes, boolean outsideStandard) {
    private static final BigDecimal TENTHS = BigDecimal.TEN;

    public WhoAssessment {
        scores = Map.copyOf(scores);
        classes = Set.copyOf(classes);
    }

    /** Judges a measurement. Without sex or age there is nothing to compare with, and no score. */
    public static WhoAssessment of(Measurement measurement) {
        Sex sex = measurement.sex();
        Age age = measurement.age();
        if (sex == null || age == null) {
            return new WhoAssessment(Map.of(), Set.of(), false);
        }
        Map<GrowthIndicator, Double> asked = asked(measurement);
        Map<GrowthIndicator, BigDecimal> scores = new EnumMap<>(GrowthIndicator.class);
        asked.forEach((growthIndicator, value) -> {
            double z = growthIndicator == GrowthIndicator.WEIGHT_FOR_HEIGHT
                    ? forHeight(sex, age, measurement.heightUsed(), value)
                    : byAge(growthIndicator, sex, age, value);
            if (!Double.isNaN(z) && !Double.isInfinite(z)) {
                scores.put(growthIndicator, BigDecimal.valueOf(z).setScale(2, RoundingMode.HALF_UP));
            }
        });
        Set<WhoClass> classes = classes(measurement.body(), age, scores);
        // A swollen child's weight gives no score, but it was asked for.
        boolean anything = !asked.isEmpty()
                || measurement.body().oedema()
                || measurement.body().weightKg() != null;
        return new WhoAssessment(scores, classes, anything && scores.isEmpty() && classes.isEmpty());
    }

    /** What was measured, indicator by indicator. */
    private static Map<GrowthIndicator, Double> asked(Measurement measurement) {
        Map<GrowthIndicator, Double> asked = new EnumMap<>(GrowthIndicator.class);
        BigDecimal weight = measurement.judgedWeight();
        BigDecimal height = measurement.heightUsed();
        ask(asked, GrowthIndicator.WEIGHT_FOR_AGE, weight);
        ask(asked, GrowthIndicator.HEIGHT_FOR_AGE, height);
        if (weight != null && height != null) {
            ask(asked, GrowthIndicator.WEIGHT_FOR_HEIGHT, weight);
            asked.put(GrowthIndicator.BMI_FOR_AGE, measurement.bmi());
        }
        ask(
                asked,
                GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE,
                measurement.rounds().headCm());
        ask(
                asked,
                GrowthIndicator.ARM_CIRCUMFERENCE_FOR_AGE,
                measurement.rounds().armCm());
        ask(
                asked,
                GrowthIndicator.TRICEPS_SKINFOLD_FOR_AGE,
                measurement.rounds().tricepsMm());
        ask(
                asked,
                GrowthIndicator.SUBSCAPULAR_SKINFOLD_FOR_AGE,
                measurement.rounds().subscapularMm());
        return asked;
    }

    private static void ask(
            Map<GrowthIndicator, Double> asked, GrowthIndicator growthIndicator, @Nullable BigDecimal value) {
        if (value != null) {
            asked.put(growthIndicator, value.doubleValue());
        }
    }

    private static double byAge(GrowthIndicator growthIndicator, Sex sex, Age age, double value) {
        return age.isUnderFive()
                ? WhoGrowth.byDay(growthIndicator, sex, age.days(), value)
                : WhoGrowth.byMonth(growthIndicator, sex, age.months(), value);
    }

    private static double forHeight(Sex sex, Age age, @Nullable BigDecimal height, double weight) {
        if (height == null || !age.isUnderFive() || age.days() < 0) {
            return Double.NaN;
        }
        double tenths = height.multiply(TENTHS).doubleValue();
        return age.isMeasuredLying()
                ? WhoGrowth.weightForLength(sex, tenths, weight)
                : WhoGrowth.weightForHeight(sex, tenths, weight);
    }

    /** A score; empty if it could not be computed. */
    public Optional<BigDecimal> z(GrowthIndicator growthIndicator) {
        return Optional.ofNullable(scores.get(growthIndicator));
    }

    /** Whether a score lies beyond WHO's limits; empty without a score. */
    public Optional<Boolean> implausible(GrowthIndicator growthIndicator) {
        return z(growthIndicator).map(z -> growthIndicator.implausible(z.doubleValue()));
    }

    private static Set<WhoClass> classes(Measurement.Body body, Age age, Map<GrowthIndicator, BigDecimal> scores) {
        List<WhoClass> classes = new ArrayList<>();
        low(scores, GrowthIndicator.HEIGHT_FOR_AGE, WhoClass.STUNTED, WhoClass.SEVERELY_STUNTED, classes);
        if (body.oedema() && isKnown(age)) {
            classes.add(WhoClass.SEVERELY_UNDERWEIGHT);
            classes.add(WhoClass.SEVERELY_WASTED);
            return EnumSet.copyOf(classes);
        }
        low(scores, GrowthIndicator.WEIGHT_FOR_AGE, WhoClass.UNDERWEIGHT, WhoClass.SEVERELY_UNDERWEIGHT, classes);
        if (age.isUnderFive()) {
            low(scores, GrowthIndicator.WEIGHT_FOR_HEIGHT, WhoClass.WASTED, WhoClass.SEVERELY_WASTED, classes);
            high(
                    scores,
                    GrowthIndicator.WEIGHT_FOR_HEIGHT,
                    classes,
                    WhoClass.OBESE,
                    WhoClass.OVERWEIGHT,
                    WhoClass.RISK_OF_OVERWEIGHT);
        } else {
            low(scores, GrowthIndicator.BMI_FOR_AGE, WhoClass.THIN, WhoClass.SEVERELY_THIN, classes);
            high(scores, GrowthIndicator.BMI_FOR_AGE, classes, WhoClass.OBESE, WhoClass.OBESE, WhoClass.OVERWEIGHT);
        }
        return Set.copyOf(classes);
    }

    /** Whether the standards have tables for children of this age: from birth to 228 months. */
    private static boolean isKnown(Age age) {
        return age.days() >= 0 && (age.isUnderFive() || age.months() <= WhoGrowth.LAST_MONTH);
    }

    private static void low(
            Map<GrowthIndicator, BigDecimal> scores,
            GrowthIndicator growthIndicator,
            WhoClass moderate,
            WhoClass severe,
            List<WhoClass> classes) {
        double z = plausible(scores, growthIndicator);
        if (z < -3) {
            classes.add(severe);
        } else if (z < -2) {
            classes.add(moderate);
        }
    }

    /** The words above +3, +2 and +1. */
    private static void high(
            Map<GrowthIndicator, BigDecimal> scores,
            GrowthIndicator growthIndicator,
            List<WhoClass> classes,
            WhoClass... words) {
        double z = plausible(scores, growthIndicator);
        for (int i = 0; i < words.length; i++) {
            if (z > 3 - i) {
                classes.add(words[i]);
                return;
            }
        }
    }

    private static double plausible(Map<GrowthIndicator, BigDecimal> scores, GrowthIndicator growthIndicator) {
        BigDecimal z = scores.get(growthIndicator);
        return z == null || growthIndicator.implausible(z.doubleValue()) ? Double.NaN : z.doubleValue();
    }
}
