package org.qingmiao.evaluation.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.qingmiao.page.NumberFormats;

/**
 * Compared with the value at the start: kept, above or below it. Equal is kept, but neither more nor less. Without a
 * starting value nothing can be judged.
 */
record BaseRule(String key, Wanted wanted) implements TargetRule {
    enum Wanted {
        NOT_LESS,
        MORE,
        LESS
    }

    @Override
    public Verdict judge(JudgementInput s) {
        Double now = s.now();
        Optional<JudgementInput.Base> start = s.start();
        if (now == null) {
            return Verdict.noData(s, s.base());
        }
        if (start.isEmpty()) {
            return Verdict.of(TargetState.NO_DATA, "nothing_to_compare", s, null, null);
        }
        double base = start.get().value();
        int side = side(now, start.get());
        if (met(side)) {
            return wanted == Wanted.NOT_LESS && side == 0
                    ? level(s, now, start.get())
                    : said(s, TargetState.ACHIEVED, ".met");
        }
        if (side == 0) {
            return said(s, s.isLastYear() ? TargetState.OFF_TRACK : TargetState.AT_RISK, ".same");
        }
        boolean chance = s.current()
                .filter(o -> FewEvents.in(s.indicator(), o.numerator()) && o.mayBe(base))
                .isPresent();
        return chance
                ? said(s, TargetState.AT_RISK, ".chance")
                : said(s, s.isLastYear() ? TargetState.OFF_TRACK : TargetState.AT_RISK, ".not");
    }

    private boolean met(int side) {
        return switch (wanted) {
            case NOT_LESS -> side >= 0;
            case MORE -> side > 0;
            case LESS -> side < 0;
        };
    }

    /** Above, at or below the start. What is to be kept is compared in the decimals in which the start is known. */
    private int side(double now, JudgementInput.Base start) {
        if (JudgementInput.same(now, start.value())) {
            return 0;
        }
        return wanted == Wanted.NOT_LESS
                ? NumberFormats.round(now, start.decimals())
                        .compareTo(NumberFormats.round(start.value(), start.decimals()))
                : Double.compare(now, start.value());
    }

    private Verdict said(JudgementInput s, TargetState targetState, String how) {
        return Verdict.of(targetState, key + how, s, s.base(), s.base());
    }

    /** Equal as far as the start is known: both are told in its decimals. */
    private Verdict level(JudgementInput s, double now, JudgementInput.Base start) {
        BigDecimal rounded = NumberFormats.round(now, start.decimals());
        var sign = s.indicator().unit().sign();
        String number = NumberFormats.format(rounded);
        return Verdict.of(
                TargetState.ACHIEVED,
                key + ".level",
                s,
                s.base(),
                s.base(),
                new org.qingmiao.platform.Text(number + sign.zh(), number + sign.en()));
    }
}
