package org.qingmiao.tools;

import org.jspecify.annotations.Nullable;

/** Inputs and options that several statistics share. */
final class StatisticsTerms {
    static final String METHOD = "method";
    static final String LEVEL = "level";
    static final String PER = "per";
    static final Input AREA = Input.text("area", "地区", "area");
    static final Input EVENTS = events("events", "事件数", "events");
    static final Input DENOMINATOR = denominator("denominator", "分母（人数、人年或活产数）", "people, person-time or births");

    private StatisticsTerms() {}

    static Input events(String name, String zh, String en) {
        return Input.integer(name, "", zh, en).from("0").to("10000000000");
    }

    static Input denominator(String name, String zh, String en) {
        return Input.decimal(name, "", zh, en).above("0").to("1000000000000");
    }

    static Choice level() {
        return Choice.free(LEVEL, "置信水平", "confidence level", "0.95");
    }

    static Choice per() {
        return Choice.free(PER, "率的基数，如 100000", "rates are given per so many, such as 100000", "1");
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
            throw Impossible.of(denominator.name(), "在比例中必须是整数", "must be a whole number in a proportion");
        }
        if (count > people) {
            throw Impossible.of(
                    events.name(), "不能大于 " + denominator.name(), "must not be greater than " + denominator.name());
        }
        return Double.isNaN(count + people) ? null : new double[] {count, people};
    }
}
