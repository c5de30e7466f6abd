package org.qingmiao.home;

import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.plan.ComparisonValue;
import org.qingmiao.plan.Indicator;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * One indicator: value and verdict, the years, the streets, where it comes from.
 *
 * @param says the sentence that the figure shows
 * @param zero what a numerator of 0 means, or empty
 * @param few what few events mean, with rates of several years together; empty where events are many
 */
public record IndicatorView(
        ViewScope scope,
        Indicator indicator,
        List<Verdict> verdicts,
        String value,
        String year,
        Text says,
        Text zero,
        List<Text> few,
        Svg chart,
        List<Row> history,
        OverviewView.Streets streets,
        List<ComparisonValue> comparisons,
        List<Part> trail,
        Text responsible,
        String formula,
        Text interval,
        Text coverage) {

    /** The same without the way down to the data elements, and without counts of few events over several years. */
    IndicatorView forPublic() {
        return new IndicatorView(
                scope,
                indicator,
                verdicts,
                value,
                year,
                says,
                zero,
                few.isEmpty() ? List.of() : List.of(Messages.of("home.few.public")),
                chart,
                history,
                streets,
                comparisons,
                List.of(),
                responsible,
                formula,
                interval,
                coverage);
    }

    /** One target that rests on the indicator. */
    public record Verdict(
            Text name,
            StateSignal signal,
            Text reason,
            Text asked,
            String due,
            String gap,
            Text forecast,
            Text nature,
            Text restates,
            String clause,
            Text clauseName) {}

    public record Row(
            HistoryPoint point,
            String value,
            String interval,
            String due,
            String parts,
            Text source,
            StateSignal signal) {}

    /**
     * A data element below the indicator, with the link to its values.
     *
     * @param register from which it is counted
     */
    public record Part(String id, Text name, String value, Text reporter, String path, Optional<Register> register) {}

    /** @param path of the page that tells how it is counted */
    public record Register(Text says, String path) {}
}
