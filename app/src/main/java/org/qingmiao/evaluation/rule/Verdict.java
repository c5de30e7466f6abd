package org.qingmiao.evaluation.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** What a rule says. */
public record Verdict(
        TargetState state,
        Text reason,
        @Nullable Double bound,
        @Nullable Double due) {

    /** @param more what else the sentence names, from {@code {6}} */
    public static Verdict of(
            TargetState targetState,
            String key,
            JudgementInput s,
            @Nullable Double bound,
            @Nullable Double due,
            Object... more) {
        Double now = s.now();
        Double base = s.base();
        String words = Messages.find(Lang.ZH, "evaluation.reason." + key).orElse("");
        SentenceFigures sentenceFigures = SentenceFigures.atLeast(
                printedDecimals(bound, s),
                s.indicator(),
                now,
                bound,
                words.contains("{2}") ? due : null,
                words.contains("{3}") ? base : null);
        Object[] values = {
            sentenceFigures.print(now),
            asked(bound, s, sentenceFigures),
            sentenceFigures.print(due),
            sentenceFigures.print(base),
            sentenceFigures.difference(now, bound),
            s.year()
        };
        Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return new Verdict(targetState, Messages.of("evaluation.reason." + key, all), bound, due);
    }

    /** The year has no value: because reports are missing, not yet, or never. */
    public static Verdict noData(JudgementInput s, @Nullable Double bound) {
        IndicatorValue.Coverage c = s.coverage();
        if (c != null) {
            boolean rate = s.indicator().denominator() != null;
            Text reports = Messages.of(
                    rate ? "evaluation.reports.rate" : "evaluation.reports.count",
                    c.numeratorReported(),
                    c.numeratorExpected(),
                    c.denominatorReported(),
                    c.denominatorExpected());
            return of(TargetState.NO_DATA, "incomplete", s, bound, null, reports);
        }
        Optional<Map.Entry<Integer, Observation>> latest = s.latest();
        if (latest.isEmpty()) {
            return of(TargetState.NO_DATA, "no_data", s, bound, null);
        }
        Text was =
                SentenceFigures.of(s.indicator()).print(latest.get().getValue().value());
        return of(
                TargetState.NO_DATA,
                "not_yet",
                s,
                bound,
                null,
                Integer.toString(latest.get().getKey()),
                was);
    }

    private static int printedDecimals(@Nullable Double bound, JudgementInput s) {
        var printed = s.target().value();
        return bound == null || printed == null || printed.doubleValue() != bound ? 0 : Math.max(0, printed.scale());
    }

    /** A level as the plan prints it, with the unit; a computed one in the decimals of the sentence. */
    private static Text asked(@Nullable Double bound, JudgementInput s, SentenceFigures sentenceFigures) {
        var printed = s.target().value();
        if (bound == null || printed == null || printed.doubleValue() != bound) {
            return sentenceFigures.print(bound);
        }
        Text sign = s.indicator().unit().sign();
        return new Text(printed.toPlainString() + sign.zh(), printed.toPlainString() + sign.en());
    }
}
