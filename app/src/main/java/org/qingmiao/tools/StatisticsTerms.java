package org.qingmiao.tools;

import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Inputs and options that several statistics share. */
final class StatisticsTerms {
    static final String METHOD = "method";
    static final String LEVEL = "level";
    static final String PER = "per";
    static final Input AREA = Input.text("area", Messages.of("tools.statistics.input.area"));
    static final Input EVENTS = events("events", Messages.of("tools.statistics.input.events"));
    static final Input DENOMINATOR = denominator("denominator", Messages.of("tools.statistics.input.denominator"));

    private StatisticsTerms() {}

    static Input events(String name, Text text) {
        return Input.integer(name, "", text).from("0").to("10000000000");
    }

    static Input denominator(String name, Text text) {
        return Input.decimal(name, "", text).above("0").to("1000000000000");
    }

    static Choice level() {
        return Choice.free(LEVEL, Messages.of("tools.statistics.option.level"), "0.95");
    }

    static Choice per() {
        return Choice.free(PER, Messages.of("tools.statistics.option.per"), "1");
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
            throw Impossible.of(denominator.name(), Messages.of("tools.statistics.whole_number_proportion"));
        }
        if (count > people) {
            throw Impossible.of(events.name(), Messages.of("tools.statistics.not_greater_than", denominator.name()));
        }
        return Double.isNaN(count + people) ? null : new double[] {count, people};
    }
}
