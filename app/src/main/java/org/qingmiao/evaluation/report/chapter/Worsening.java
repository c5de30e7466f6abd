package org.qingmiao.evaluation.report.chapter;

import java.util.Optional;
import org.qingmiao.calculators.statistics.Comparison;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.rule.FewEvents;
import org.qingmiao.plan.Indicator;

/** Whether an indicator became worse from one year to the next, as far as that is printed and beyond chance. */
final class Worsening {
    /** Two-sided. */
    private static final double CHANCE = 0.05;

    private Worsening() {}

    /** From {@code year} to the year that is judged; not without both values, nor where neither direction is better. */
    static boolean since(Judgement j, int year) {
        Optional<HistoryPoint> before = point(j, year);
        Optional<HistoryPoint> now = point(j, j.year());
        return before.isPresent()
                && now.isPresent()
                && isWorse(j.indicator(), before.get(), now.get())
                && isBeyondChance(j.indicator(), before.get(), now.get());
    }

    private static Optional<HistoryPoint> point(Judgement j, int year) {
        return j.history().stream()
                .filter(p -> p.year() == year && p.value() != null)
                .findFirst();
    }

    private static boolean isWorse(Indicator indicator, HistoryPoint before, HistoryPoint now) {
        int change = ChangeWording.printed(indicator, now).compareTo(ChangeWording.printed(indicator, before));
        return switch (indicator.direction()) {
            case UP -> change < 0;
            case DOWN -> change > 0;
            case NONE -> false;
        };
    }

    /** Events differ by chance from year to year; what is not told apart from chance is not worse. */
    private static boolean isBeyondChance(Indicator indicator, HistoryPoint before, HistoryPoint now) {
        if (!FewEvents.areCountedBy(indicator)) {
            return true;
        }
        Double events = now.numerator();
        Double among = now.denominator();
        Double eventsBefore = before.numerator();
        Double amongBefore = before.denominator();
        return events != null
                && among != null
                && eventsBefore != null
                && amongBefore != null
                && Comparison.rateRatio(events, among, eventsBefore, amongBefore, 1 - CHANCE)
                                .pValue()
                        < CHANCE;
    }
}
