package org.qingmiao.evaluation;

import org.jspecify.annotations.Nullable;
import org.qingmiao.page.Numbers;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Indicator;
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
                        print(bound, s.indicator()),
                        print(due, s.indicator()),
                        print(s.base(), s.indicator()),
                        print(now == null || bound == null ? null : Math.abs(now - bound), s.indicator()),
                        s.nowYear());
        return new Verdict(state, reason, bound, due);
    }

    static Verdict noData(Situation s, @Nullable Double bound) {
        return of(State.NO_DATA, "no_data", s, bound, null);
    }

    /** With the unit, in the decimals of the indicator. */
    static Text print(@Nullable Double value, Indicator indicator) {
        Text sign = indicator.unit().sign();
        String number = Numbers.format(value, indicator.decimals());
        return value == null ? Text.same(number) : new Text(number + sign.zh(), number + sign.en());
    }
}
