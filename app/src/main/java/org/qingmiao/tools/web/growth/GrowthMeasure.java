package org.qingmiao.tools.web.growth;

import java.util.List;
import org.qingmiao.calculators.growth.GrowthIndicator;

/**
 * One indicator as the page of growth shows it; names are those of the calculator's columns.
 *
 * @param key of its name
 * @param value what was measured
 * @param flag empty if WHO names no limit of the plausible in the results
 * @param words classes that this indicator decides
 * @param indicator by which it is drawn
 * @param watched whether a change between two measurements is told
 */
record GrowthMeasure(
        String key,
        String value,
        String unit,
        String z,
        String flag,
        List<String> words,
        GrowthIndicator indicator,
        boolean watched) {
    static final List<GrowthMeasure> ALL = List.of(
            new GrowthMeasure(
                    "tools.measure.wfa",
                    "weight_kg",
                    "kg",
                    "wfa_z",
                    "wfa_flag",
                    List.of("severely_underweight", "underweight"),
                    GrowthIndicator.WEIGHT_FOR_AGE,
                    true),
            new GrowthMeasure(
                    "tools.measure.hfa",
                    "height_used_cm",
                    "cm",
                    "hfa_z",
                    "hfa_flag",
                    List.of("severely_stunted", "stunted"),
                    GrowthIndicator.HEIGHT_FOR_AGE,
                    true),
            new GrowthMeasure(
                    "tools.measure.wfh",
                    "weight_kg",
                    "kg",
                    "wfh_z",
                    "wfh_flag",
                    List.of("severely_wasted", "wasted", "obese", "overweight", "risk_of_overweight"),
                    GrowthIndicator.WEIGHT_FOR_HEIGHT,
                    false),
            new GrowthMeasure(
                    "tools.measure.bmi",
                    "bmi",
                    "kg/m²",
                    "bmi_z",
                    "bmi_flag",
                    List.of("severely_thin", "thin", "obese", "overweight"),
                    GrowthIndicator.BMI_FOR_AGE,
                    false),
            new GrowthMeasure(
                    "tools.measure.hc",
                    "head_cm",
                    "cm",
                    "hc_z",
                    "",
                    List.of(),
                    GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE,
                    false));

    /** Whether a measurement could be judged by it. */
    boolean isKnown(GrowthVisits.GrowthVisit visit) {
        return !visit.results().cell(z).isEmpty();
    }
}
