package org.qingmiao.calculators.vision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.tables.BundledTable;

/** The limits of the screening rules: which word a value gets at which age. The first band that holds counts. */
final class Bands {
    private static final List<Band> ALL = read();

    private Bands() {}

    private static List<Band> read() {
        BundledTable bundledTable = BundledTable.read(Bands.class, "cn-vision-bands.csv");
        List<Band> bands = new ArrayList<>();
        for (int row = 0; row < bundledTable.rows(); row++) {
            bands.add(new Band(
                    bundledTable.text(row, bundledTable.column("topic")),
                    bundledTable.text(row, bundledTable.column("rules")),
                    new Span(number(bundledTable, row, "age_from"), null, null, number(bundledTable, row, "age_below")),
                    new Span(
                            number(bundledTable, row, "at_least"),
                            number(bundledTable, row, "greater_than"),
                            number(bundledTable, row, "at_most"),
                            number(bundledTable, row, "less_than")),
                    bundledTable.text(row, bundledTable.column("word"))));
        }
        return List.copyOf(bands);
    }

    private static @Nullable BigDecimal number(BundledTable bundledTable, int row, String column) {
        String text = bundledTable.text(row, bundledTable.column(column));
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /** The bands of a topic in the order in which they are tried. */
    static List<Band> of(String topic, VisionRules visionRules) {
        return ALL.stream().filter(band -> band.is(topic, visionRules)).toList();
    }

    /** The word for a value; empty if no band of this age holds it. */
    static Optional<String> word(String topic, VisionRules visionRules, BigDecimal age, BigDecimal value) {
        return ALL.stream()
                .filter(band -> band.is(topic, visionRules) && band.age.holds(age) && band.value.holds(value))
                .map(Band::word)
                .findFirst();
    }

    /** Whether the rules have something to say at this age. */
    static boolean cover(String topic, VisionRules visionRules, BigDecimal age) {
        return ALL.stream().anyMatch(band -> band.is(topic, visionRules) && band.age.holds(age));
    }

    /** The word whatever the age is; empty if it differs by age or none holds. */
    static Optional<String> wordAtAnyAge(String topic, VisionRules visionRules, BigDecimal value) {
        List<String> words = ALL.stream()
                .filter(band -> band.is(topic, visionRules) && band.value.holds(value))
                .map(Band::word)
                .toList();
        boolean ageless = ALL.stream()
                .filter(band -> band.is(topic, visionRules) && band.value.holds(value))
                .findFirst()
                .map(band -> band.age.isUnbounded())
                .orElse(false);
        return ageless ? Optional.of(words.getFirst()) : Optional.empty();
    }

    /** One line of the limits. */
    record Band(String topic, String rules, Span age, Span value, String word) {
        boolean is(String asked, VisionRules chosen) {
            return topic.equals(asked) && (rules.equals("all") || rules.equals(chosen.edition()));
        }
    }

    /** From and to, each bound inside or outside. */
    record Span(
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal greaterThan,
            @Nullable BigDecimal atMost,
            @Nullable BigDecimal lessThan) {
        boolean holds(BigDecimal value) {
            return (atLeast == null || value.compareTo(atLeast) >= 0)
                    && (greaterThan == null || value.compareTo(greaterThan) > 0)
                    && (atMost == null || value.compareTo(atMost) <= 0)
                    && (lessThan == null || value.compareTo(lessThan) < 0);
        }

        boolean isUnbounded() {
            return atLeast == null && greaterThan == null && atMost == null && lessThan == null;
        }
    }
}
