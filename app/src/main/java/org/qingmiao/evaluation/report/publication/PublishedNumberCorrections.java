package org.qingmiao.evaluation.report.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEdition;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.rule.SentenceFigures;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** Finds what is another number now than it was when it was published. */
@Component
public class PublishedNumberCorrections {
    private static final int LOOKED_AT = 20;

    private final CellStore cellStore;

    PublishedNumberCorrections(CellStore cellStore) {
        this.cellStore = cellStore;
    }

    /**
     * Every printed number of the district that is another one now, by indicator and year.
     *
     * @param edition the definitions and units with which it was frozen; only values are newer now
     * @param then the plan as everybody could see it when its numbers were frozen
     */
    public List<PublishedNumberCorrection> since(PlanEdition edition, PlanEvaluation then, Instant asOf) {
        PlanEvaluation now = edition.evaluations().forPublic(then.plan(), then.year(), Optional.empty());
        Map<String, PublishedNumberCorrection> found = new LinkedHashMap<>();
        for (int i = 0; i < then.judgements().size(); i++) {
            changes(then.plan(), then.judgements().get(i), now.judgements().get(i), asOf)
                    .forEach(c -> found.putIfAbsent(c.indicator() + c.year(), c));
        }
        return new ArrayList<>(found.values());
    }

    /**
     * A number as it was or is printed.
     *
     * @param withheld whether there is one that the public may not see
     */
    private record Shown(@Nullable Double value, boolean withheld, TargetState state) {
        /** Nothing is printed: a value from before the plan that was taken back leaves no point. */
        static final Shown NOTHING = new Shown(null, false, TargetState.NO_DATA);

        static Shown of(HistoryPoint point) {
            return new Shown(point.value(), point.withheld(), point.state());
        }

        /** What it is judged by; a value without its number is withheld. */
        static Shown judged(Judgement judgement) {
            IndicatorValue judged = judgement.judged();
            Double value = judged == null ? null : judged.value();
            return new Shown(value, judged != null && value == null, judgement.state());
        }

        Text print(SentenceFigures sentenceFigures) {
            return withheld
                    ? new Text(TargetRowComposer.withheld(Lang.ZH), TargetRowComposer.withheld(Lang.EN))
                    : sentenceFigures.print(value);
        }
    }

    /** What is shown, year by year, and what it is judged by where that is another number. */
    private Stream<PublishedNumberCorrection> changes(Plan plan, Judgement before, Judgement after, Instant asOf) {
        Map<Integer, HistoryPoint> now = after.history().stream()
                .collect(Collectors.toMap(HistoryPoint::year, point -> point, (first, second) -> first));
        Stream<Optional<PublishedNumberCorrection>> shown = before.history().stream()
                .filter(was -> !was.published())
                .map(was -> {
                    Shown is = Optional.ofNullable(now.get(was.year()))
                            .map(Shown::of)
                            .orElse(Shown.NOTHING);
                    return compare(plan, before.indicator(), was.year(), Shown.of(was), is, asOf);
                });
        Stream<Optional<PublishedNumberCorrection>> judged = before.judgedDirectly()
                ? Stream.empty()
                : Stream.of(compare(
                        plan, before.judgedBy(), before.year(), Shown.judged(before), Shown.judged(after), asOf));
        return Stream.concat(shown, judged).flatMap(Optional::stream);
    }

    /** Numbers that print alike are no correction, unless what is judged of them changed. */
    private Optional<PublishedNumberCorrection> compare(
            Plan plan, Indicator indicator, int year, Shown was, Shown is, Instant asOf) {
        SentenceFigures plain = SentenceFigures.of(indicator);
        SentenceFigures sentenceFigures = SentenceFigures.of(indicator, was.value(), is.value());
        Text before = was.print(sentenceFigures);
        Text after = is.print(sentenceFigures);
        boolean alike = was.state() == is.state() && was.print(plain).equals(is.print(plain));
        return before.equals(after) || alike
                ? Optional.empty()
                : Optional.of(correction(plan, indicator, year, before, after, asOf));
    }

    private PublishedNumberCorrection correction(
            Plan plan, Indicator indicator, int year, Text before, Text after, Instant asOf) {
        Optional<CellStore.ChangeSummary> change = lastChange(plan, indicator, asOf);
        return new PublishedNumberCorrection(
                indicator.id(),
                indicator.name(),
                year,
                before,
                after,
                change.map(CellStore.ChangeSummary::reason).orElse(""),
                change.map(CellStore.ChangeSummary::at).orElse(asOf));
    }

    private Optional<CellStore.ChangeSummary> lastChange(Plan plan, Indicator indicator, Instant asOf) {
        return cellStore.recentChanges(plan.reportedBelow(indicator), LOOKED_AT).stream()
                .filter(c -> c.at().isAfter(asOf))
                .findFirst();
    }
}
