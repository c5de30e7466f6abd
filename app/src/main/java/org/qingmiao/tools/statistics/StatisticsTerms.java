package org.qingmiao.tools.statistics;

import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;

/** Inputs and options that several statistics share. */
final class StatisticsTerms {
    static final String METHOD = "method";
    static final String LEVEL = "level";
    static final String PER = "per";
    static final InputColumn AREA = InputColumn.text("area", Messages.of("tools.input.statistics.area"));
    static final InputColumn EVENTS = events("events", Messages.of("tools.input.statistics.events"));
    static final InputColumn DENOMINATOR =
            denominator("denominator", Messages.of("tools.input.statistics.denominator"));

    private StatisticsTerms() {}

    static InputColumn events(String name, Text text) {
        return InputColumn.integer(name, "", text).from("0").to("10000000000");
    }

    static InputColumn denominator(String name, Text text) {
        return InputColumn.decimal(name, "", text).above("0").to("1000000000000");
    }

    static CalculatorOption level() {
        return CalculatorOption.free(LEVEL, Messages.of("tools.option.statistics.level"), "0.95");
    }

    static CalculatorOption per() {
        return CalculatorOption.free(PER, Messages.of("tools.option.statistics.per"), "1");
    }

    static double levelOf(ChosenOptions chosenOptions) {
        return chosenOptions.between(LEVEL, 0, 1);
    }

    /** The number of events; NaN if unknown. */
    static double count(CaseRow caseRow, InputColumn inputColumn) {
        Long count = caseRow.integer(inputColumn);
        return count == null ? Double.NaN : count;
    }

    /** Events and those among whom they happened; null if either is unknown. */
    static double @Nullable [] proportion(CaseRow caseRow, InputColumn events, InputColumn denominator) {
        double count = count(caseRow, events);
        double people = caseRow.number(denominator);
        if (people != Math.rint(people) && !Double.isNaN(people)) {
            throw ImpossibleValue.of(denominator.name(), "not_whole_in_proportion");
        }
        if (count > people) {
            throw ImpossibleValue.of(events.name(), "too_large", denominator.name());
        }
        return Double.isNaN(count + people) ? null : new double[] {count, people};
    }
}
