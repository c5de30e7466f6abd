package org.qingmiao.evaluation;

import org.jspecify.annotations.Nullable;
import org.qingmiao.page.Numbers;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Unit;
import org.qingmiao.platform.Text;

/** What a rule says. */
record Verdict(
        State state,
        Text reason,
        @Nullable Double bound,
        @Nullable Double due) {

    static Verdict of(State state, String key, Situation s, @Nullable Double bound, @Nullable Double due) {
        Double now = s.now();
        Text reason = Texts.all()
                .both(
                        "evaluation.reason." + key,
                        print(now, s.indicator()),
                        asked(bound, s),
                        print(due, s.indicator()),
                        print(s.base(), s.indicator()),
                        difference(now, bound, s.indicator()),
                        s.nowYear());
        return new Verdict(state, reason, bound, due);
    }

    static Verdict noData(Situation s, @Nullable Double bound) {
        return of(State.NO_DATA, "no_data", s, bound, null);
    }

    /** A level as the plan prints it, with the unit; a computed one in the decimals of the indicator. */
    private static Text asked(@Nullable Double bound, Situation s) {
        var printed = s.target().value();
        if (bound == null || printed == null || printed.doubleValue() != bound) {
            return print(bound, s.indicator());
        }
        Text sign = s.indicator().unit().sign();
        return new Text(printed.toPlainString() + sign.zh(), printed.toPlainString() + sign.en());
    }

    /** Two percentages differ by points, not by per cent. */
    private static Text difference(@Nullable Double now, @Nullable Double bound, Indicator indicator) {
        if (now == null || bound == null || !indicator.unit().inPoints()) {
            return print(now == null || bound == null ? null : Math.abs(now - bound), indicator);
        }
        String number = Numbers.format(Math.abs(now - bound), indicator.decimals());
        boolean percent = indicator.unit() == Unit.PERCENT;
        return new Text(number + (percent ? "个百分点" : "个千分点"), number + (percent ? " points" : " points per mille"));
    }

    /** With the unit, in the decimals of the indicator. */
    static Text print(@Nullable Double value, Indicator indicator) {
        Text sign = indicator.unit().sign();
        String number = Numbers.format(value, indicator.decimals());
        return value == null ? Text.same(number) : new Text(number + sign.zh(), number + sign.en());
    }
}
