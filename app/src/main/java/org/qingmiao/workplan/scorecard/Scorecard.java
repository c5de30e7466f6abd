package org.qingmiao.workplan.scorecard;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Text;

/**
 * How a unit did in a year. The rule is printed under every card: each item counts from 0 to 1, a part is the mean of its
 * items, the card the mean of its parts by weight. A part without items does not count, neither for nor against.
 */
public record Scorecard(OrgUnit unit, int year, List<Part> parts) {
    public Scorecard {
        parts = List.copyOf(parts);
    }

    /** What is looked at, with its weight. */
    public enum Kind {
        /** Targets that the unit answers for: reached 1, on track 0.8, at risk 0.5, off track or without data 0. */
        TARGETS(40),
        /**
         * Measures of the plan that the unit answers for: done with evidence, or under way and not yet due 1; done after
         * their day or without evidence 0.5; late, not begun or unreported 0.
         */
        MEASURES(25),
        /** Actions of its work plan: done with evidence 1, done late or without evidence 0.5, late 0, else the share. */
        ACTIONS(15),
        /** Decisions and problems: seen to in time or not yet due 1, seen to late 0.5, late 0. */
        MATTERS(10),
        /** Rounds that asked it for values of the year: first handed in by the due day 1, later or not at all 0. */
        REPORTING(10);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        public int weight() {
            return weight;
        }

        /** As texts are keyed. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code says}: why it counts so; {@code score}: 0 to 1. */
    public record Item(Text name, String path, StateSignal signal, Text says, double score) {}

    /** Items of one kind. */
    public record Part(Kind kind, List<Item> items) {
        /** Mean of the items, 0 to 1; nothing without items. */
        public OptionalDouble share() {
            return items.stream().mapToDouble(Item::score).average();
        }
    }

    /** 0 to 100; nothing where the unit has no item at all. */
    public OptionalDouble points() {
        double weights = 0;
        double sum = 0;
        for (Part part : parts) {
            if (part.share().isPresent()) {
                weights += part.kind().weight();
                sum += part.kind().weight() * part.share().getAsDouble();
            }
        }
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * sum / weights);
    }
}
