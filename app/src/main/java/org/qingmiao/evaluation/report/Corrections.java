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

    private final Cells cells;

    Corrections(Cells cells) {
        this.cells = cells;
    }

    /**
     * Every printed number of the district that is another one now, by indicator and year.
     *
     * @param edition the definitions and units with which it was frozen; only values are newer now
     * @param then the plan as everybody could see it when its numbers were frozen
     */
    public List<Correction> since(PlanEdition edition, PlanEvaluation then, Instant asOf) {
        PlanEvaluation now = edition.evaluations().forPublic(then.plan(), then.year(), Optional.empty());
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
                    boolean judgedOtherwise = was.state() != is.state();
                    if (was.withheld() || is.withheld()) {
                        return withheld(plan, before.indicator(), was, is, asOf);
                    }
                    return compare(
                            plan, before.indicator(), was.year(), was.value(), is.value(), judgedOtherwise, asOf);
                });
        Stream<Optional<Correction>> judged = before.judgedDirectly() || isHidden(before) || isHidden(after)
                ? Stream.empty()
                : Stream.of(compare(
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

    /** Whether there is a value by which it is judged that the public may not see. */
    private static boolean isHidden(Judgement judgement) {
        IndicatorValue judged = judgement.judged();
        return judged != null && judged.value() == null;
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
        return Optional.of(correction(plan, indicator, year, before, after, asOf));
    }

    private Correction correction(Plan plan, Indicator indicator, int year, Text before, Text after, Instant asOf) {
        Optional<Cells.ChangeSummary> change = lastChange(plan, indicator, asOf);
        return new Correction(
                indicator.id(),
                indicator.name(),
                year,
                before,
                after,
                change.map(Cells.ChangeSummary::reason).orElse(""),
                change.map(Cells.ChangeSummary::at).orElse(asOf));
    }

    /** Where one of two may not be seen: the other one is told. */
    private Optional<Correction> withheld(
            Plan plan, Indicator indicator, HistoryPoint was, HistoryPoint is, Instant asOf) {
        Figures figures = Figures.of(indicator);
        Text before = was.withheld() ? withheld() : figures.print(was.value());
        Text after = is.withheld() ? withheld() : figures.print(is.value());
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(correction(plan, indicator, was.year(), before, after, asOf));
    }

    private static Text withheld() {
        return new Text(TargetRows.withheld(Lang.ZH), TargetRows.withheld(Lang.EN));
    }

    private Optional<Cells.ChangeSummary> lastChange(Plan plan, Indicator indicator, Instant asOf) {
        return cells.recentChanges(plan.reportedBelow(indicator), LOOKED_AT).stream()
                .filter(c -> c.at().isAfter(asOf))
                .findFirst();
    }
}
