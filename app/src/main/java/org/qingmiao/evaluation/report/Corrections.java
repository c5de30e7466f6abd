package org.qingmiao.evaluation.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.indicator.Cells;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** Finds what is another number now than it was when it was published. */
@Component
public class Corrections {
    private static final int LOOKED_AT = 20;

    private final Evaluations evaluations;
    private final Cells cells;

    Corrections(Evaluations evaluations, Cells cells) {
        this.evaluations = evaluations;
        this.cells = cells;
    }

    /**
     * Every printed number of the district that is another one now, by indicator and year.
     *
     * @param then the plan as everybody could see it when its numbers were frozen
     */
    public List<Correction> since(PlanEvaluation then, Instant asOf) {
        PlanEvaluation now = evaluations.forPublic(then.plan(), then.year(), Optional.empty());
        Map<String, Correction> found = new LinkedHashMap<>();
        for (int i = 0; i < then.judgements().size(); i++) {
            changes(then.plan(), then.judgements().get(i), now.judgements().get(i), asOf)
                    .forEach(c -> found.putIfAbsent(c.indicator() + c.year(), c));
        }
        return new ArrayList<>(found.values());
    }

    /** What is shown, year by year, and what it is judged by where that is another number. */
    private Stream<Correction> changes(Plan plan, Judgement before, Judgement after, Instant asOf) {
        Stream<Optional<Correction>> shown = IntStream.range(0, before.history().size())
                .filter(k -> !before.history().get(k).published())
                .mapToObj(k -> {
                    HistoryPoint was = before.history().get(k);
                    HistoryPoint is = after.history().get(k);
                    Indicator of = before.indicator();
                    return compare(plan, of, was.year(), printed(was, of), printed(is, of), asOf);
                });
        Stream<Optional<Correction>> judged = before.judgedDirectly()
                ? Stream.empty()
                : Stream.of(
                        compare(plan, before.judgedBy(), before.year(), judgedValue(before), judgedValue(after), asOf));
        return Stream.concat(shown, judged).flatMap(Optional::stream);
    }

    private static Text judgedValue(Judgement judgement) {
        IndicatorValue judged = judgement.judged();
        return judged != null && judged.value() == null
                ? withheld()
                : printed(judged == null ? null : judged.value(), judgement.judgedBy());
    }

    private Optional<Correction> compare(
            Plan plan, Indicator indicator, int year, Text before, Text after, Instant asOf) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Optional<Cells.ChangeSummary> change = lastChange(plan, indicator, asOf);
        return Optional.of(new Correction(
                indicator.id(),
                indicator.name(),
                year,
                before,
                after,
                change.map(Cells.ChangeSummary::reason).orElse(""),
                change.map(Cells.ChangeSummary::at).orElse(asOf)));
    }

    private static Text withheld() {
        return new Text(TargetRows.withheld(Lang.ZH), TargetRows.withheld(Lang.EN));
    }

    private static Text printed(HistoryPoint point, Indicator indicator) {
        return point.withheld() ? withheld() : printed(point.value(), indicator);
    }

    private static Text printed(@Nullable Double value, Indicator indicator) {
        return new Text(TargetRows.print(value, indicator, Lang.ZH), TargetRows.print(value, indicator, Lang.EN));
    }

    private Optional<Cells.ChangeSummary> lastChange(Plan plan, Indicator indicator, Instant asOf) {
        return cells.recentChanges(plan.reportedBelow(indicator), LOOKED_AT).stream()
                .filter(c -> c.at().isAfter(asOf))
                .findFirst();
    }
}
