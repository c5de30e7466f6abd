package org.qingmiao.evaluation.rule;

import org.jspecify.annotations.Nullable;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.MeasurementUnit;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * The figures of one sentence about one indicator, printed so that a reader can check it: figures that differ never look
 * alike, and a difference is that of the figures as printed.
 */
public final class SentenceFigures {
    private final Indicator indicator;
    private final int decimals;

    private SentenceFigures(Indicator indicator, int decimals) {
        this.indicator = indicator;
        this.decimals = decimals;
    }

    /** @param values all that the sentence holds against each other; absent ones do not matter */
    public static SentenceFigures of(Indicator indicator, @Nullable Double... values) {
        return atLeast(indicator.decimals(), indicator, values);
    }

    /** With no fewer decimals than the plan prints. */
    static SentenceFigures atLeast(int decimals, Indicator indicator, @Nullable Double... values) {
        return new SentenceFigures(indicator, NumberFormats.decimals(Math.max(decimals, indicator.decimals()), values));
    }

    public int decimals() {
        return decimals;
    }

    /** With its unit; — if there is none. */
    public Text print(@Nullable Double value) {
        String number = number(value);
        Text sign = indicator.unit().sign();
        return value == null ? Text.same(number) : new Text(number + sign.zh(), number + sign.en());
    }

    /** Without its unit. */
    public String number(@Nullable Double value) {
        return NumberFormats.format(value, decimals);
    }

    /** How far two figures lie apart; two percentages by points, not by per cent. */
    Text difference(@Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return Text.same(NumberFormats.UNKNOWN);
        }
        String number = NumberFormats.format(NumberFormats.round(one, decimals)
                .subtract(NumberFormats.round(other, decimals))
                .abs());
        if (!indicator.unit().inPoints()) {
            Text sign = indicator.unit().sign();
            return new Text(number + sign.zh(), number + sign.en());
        }
        boolean percent = indicator.unit() == MeasurementUnit.PERCENT;
        return Messages.of(percent ? "evaluation.points.percent" : "evaluation.points.per_mille", number);
    }

    /** As {@link #difference}, with a sign unless it is printed as zero: a change per year. */
    Text change(double value) {
        Text size = difference(value, 0.0);
        int way = NumberFormats.round(value, decimals).signum();
        String sign = way > 0 ? "+" : way < 0 ? "−" : "";
        return new Text(sign + size.zh(), sign + size.en());
    }
}
