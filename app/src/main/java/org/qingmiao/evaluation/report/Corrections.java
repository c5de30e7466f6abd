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
import org.qingmiao.evaluation.Figures;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEdition;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.indicator.Cells;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** Finds what is another number now than it was when it was published. */
@Component
public class Corrections {
    private static final int LOOKED_AT = 20;

    private final Cells cells;

    Corrections(Cells cells) {
        this.cells = cells;
    }

    /**
     * Every printed number of the district that is another one now, by indicator and year.
     *
     * @param edition the definitions and units with which it was frozen; only values are newer now
     * @param then the plan as it was judged when its numbers were frozen
     */
    public List<Correction> since(PlanEdition edition, PlanEvaluation then, Instant asOf) {
        PlanEvaluation now = edition.evaluations().evaluate(then.plan(), then.unit(), then.year(), Optional.empty());
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
                    Double is = after.history().get(k).value();
                    boolean judgedOtherwise = was.state() != after.history().get(k).state();
                    return compare(plan, before.indicator(), was.year(), was.value(), is, judgedOtherwise, asOf);
                });
        Stream<Optional<Correction>> judged = before.judgedDirectly()
                ? Stream.empty()
                : Stream.of(
                        compare(
                                plan,
                                before.judgedBy(),
                                before.year(),
                                judgedValue(before),
                                judgedValue(after),
                                before.state() != after.state(),
                                asOf));
        return Stream.concat(shown, judged).flatMap(Optional::stream);
    }

    private static @Nullable Double judgedValue(Judgement judgement) {
        IndicatorValue judged = judgement.judged();
        return judged == null ? null : judged.value();
    }

    /** Numbers that print alike are no correction, unless what is judged of them changed. */
    private Optional<Correction> compare(
            Plan plan,
            Indicator indicator,
            int year,
            @Nullable Double was,
            @Nullable Double is,
            boolean judgedOtherwise,
            Instant asOf) {
        Figures plain = Figures.of(indicator);
        Figures figures = Figures.of(indicator, was, is);
        Text before = figures.print(was);
        Text after = figures.print(is);
        if (before.equals(after) || (!judgedOtherwise && plain.print(was).equals(plain.print(is)))) {
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

    private Optional<Cells.ChangeSummary> lastChange(Plan plan, Indicator indicator, Instant asOf) {
        return cells.recentChanges(plan.reportedBelow(indicator), LOOKED_AT).stream()
                .filter(c -> c.at().isAfter(asOf))
                .findFirst();
    }
}
