package org.qingmiao.tools.web.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.page.StateSignal;

/** How much the word of a result asks for somebody to act. */
public final class Severity {
    private static final Set<String> GOOD =
            Set.of("none", "normal", "excellent", "good", "negative", "middle", "upper_middle", "lower_middle");
    private static final Set<String> WATCH = Set.of(
            "pass",
            "mild",
            "pre",
            "low",
            "risk_of_overweight",
            "overweight",
            "incomplete",
            "not_due",
            "lower",
            "upper",
            "hyperopia",
            "mild_wasting");
    private static final Set<String> ACT = Set.of(
            "fail",
            "moderate",
            "severe",
            "high",
            "anaemia",
            "positive",
            "stunted",
            "severely_stunted",
            "underweight",
            "severely_underweight",
            "wasted",
            "severely_wasted",
            "thin",
            "severely_thin",
            "obese",
            "moderate_severe_wasting");
    /** Questions to which no is the good answer. */
    private static final Set<String> BETTER_NOT = Set.of("poor_vision", "screening_myopia", "stunted", "referred");

    private Severity() {}

    /** The sign beside a result; empty for numbers and for words that judge nothing. */
    public static Optional<StateSignal> of(String output, String cell) {
        if (BETTER_NOT.contains(output)) {
            return Optional.of(cell.equals("n") ? StateSignal.ACHIEVED : StateSignal.OFF_TRACK);
        }
        List<String> words = Arrays.asList(cell.split(" ", -1));
        if (words.stream().anyMatch(ACT::contains)) {
            return Optional.of(StateSignal.OFF_TRACK);
        }
        if (words.stream().anyMatch(WATCH::contains)) {
            return Optional.of(StateSignal.AT_RISK);
        }
        return words.stream().anyMatch(GOOD::contains) ? Optional.of(StateSignal.ACHIEVED) : Optional.empty();
    }
}
