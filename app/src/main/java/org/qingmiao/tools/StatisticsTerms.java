package org.qingmiao.tools;

import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;

/** Inputs and options that several statistics share. */
final class StatisticsTerms {
    static final String METHOD = "method";
    static final String LEVEL = "level";
    static final String PER = "per";
    static final Input AREA = Input.text("area", Words.both("tools.input.statistics.area"));
    static final Input EVENTS = events("events", Words.both("tools.input.statistics.events"));
    static final Input DENOMINATOR = denominator("denominator", Words.both("tools.input.statistics.denominator"));

    private StatisticsTerms() {}

    static Input events(String name, Text text) {
        return Input.integer(name, "", text).from("0").to("10000000000");
    }

    static Input denominator(String name, Text text) {
        return Input.decimal(name, "", text).above("0").to("1000000000000");
    }

    static Choice level() {
        return Choice.free(LEVEL, Words.both("tools.option.statistics.level"), "0.95");
    }

    static Choice per() {
        return Choice.free(PER, Words.both("tools.option.statistics.per"), "1");
    }

    static double levelOf(Choices choices) {
        return choices.between(LEVEL, 0, 1);
    }

    /** The number of events; NaN if unknown. */
    static double count(Row row, Input input) {
        Long count = row.integer(input);
        return count == null ? Double.NaN : count;
    }

    /** Events and those among whom they happened; null if either is unknown. */
    static double @Nullable [] proportion(Row row, Input events, Input denominator) {
        double count = count(row, events);
        double people = row.number(denominator);
        if (people != Math.rint(people) && !Double.isNaN(people)) {
            throw Impossible.of(denominator.name(), "not_whole_in_proportion");
        }
        if (count > people) {
            throw Impossible.of(events.name(), "too_large", denominator.name());
        }
        return Double.isNaN(count + people) ? null : new double[] {count, people};
    }
}
