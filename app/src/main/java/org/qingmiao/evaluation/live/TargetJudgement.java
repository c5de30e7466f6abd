package org.qingmiao.evaluation.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.rule.EvaluationYears;
import org.qingmiao.evaluation.rule.FewEvents;
import org.qingmiao.evaluation.rule.JudgementInput;
import org.qingmiao.evaluation.rule.Observation;
import org.qingmiao.evaluation.rule.TargetRule;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.evaluation.rule.Verdict;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/** Judges one target for one unit in one year, and in each year before. */
final class TargetJudgement {
    private final Plan plan;
    private final Target target;
    private final Indicator shown;
    private final Indicator judgedBy;
    private final int year;
    private final boolean ended;
    private final boolean whole;
    private final boolean owed;
    private final List<IndicatorValue> shownValues = new ArrayList<>();
    private final TreeMap<Integer, IndicatorValue> judgedValues = new TreeMap<>();

    TargetJudgement(JudgedYear asked, Target target, OrgUnit unit, IndicatorGrid grid) {
        this.plan = asked.plan();
        this.target = target;
        this.year = asked.year();
        this.ended = asked.ended();
        this.whole = unit.id().equals(plan.head().district());
        // A target of the district is not one of its parts, but may be one of each.
        this.owed = target.per().equals(unit.kind());
        this.shown = Objects.requireNonNull(plan.indicators().get(target.indicator()));
        this.judgedBy = Objects.requireNonNull(plan.indicators().get(target.judgedBy()));
        for (Period period : asked.years()) {
            shownValues.add(grid.value(shown.id(), unit.id(), period));
            judgedValues.put(period.yearOf(), grid.value(judgedBy.id(), unit.id(), period));
        }
    }

    Judgement judge() {
        JudgementInput judgementInput = situation(year);
        Verdict verdict = verdict(judgementInput);
        TargetForecast targetForecast =
                isJudgedHere() ? ForecastCalculator.shown(judgementInput) : new TargetForecast.Past();
        return new Judgement(
                target,
                shown,
                judgedBy,
                year,
                verdict.state(),
                verdict.reason(),
                shownValues.stream()
                        .filter(v -> v.period().yearOf() == year)
                        .filter(TargetJudgement::known)
                        .findFirst()
                        .orElse(null),
                current(),
                coverage(),
                history(),
                verdict.bound(),
                verdict.due(),
                targetForecast,
                List.of());
    }

    private static boolean known(IndicatorValue value) {
        return value.value() != null;
    }

    private @Nullable IndicatorValue current() {
        IndicatorValue value = judgedValues.get(year);
        return value != null && known(value) ? value : null;
    }

    private IndicatorValue.Coverage coverage() {
        return shownValues.stream()
                .filter(v -> v.period().yearOf() == year)
                .map(IndicatorValue::coverage)
                .findFirst()
                .orElse(IndicatorValue.Coverage.NONE);
    }

    /** A total of the district is nothing that one street could reach, and rare events say nothing of one street. */
    private boolean isJudgedHere() {
        return whole || (!FewEvents.areCountedBy(judgedBy) && (owed || !judgedBy.isCount()));
    }

    private Verdict verdict(JudgementInput judgementInput) {
        if (isJudgedHere()) {
            return TargetRule.of(target.kind()).judge(judgementInput);
        }
        if (judgementInput.now() == null) {
            return Verdict.noData(judgementInput, null);
        }
        String why = FewEvents.areCountedBy(judgedBy) ? "part.events" : "part.count";
        return Verdict.of(TargetState.NO_DATA, why, judgementInput, null, null);
    }

    private JudgementInput situation(int of) {
        TreeMap<Integer, Observation> known = new TreeMap<>();
        judgedValues.forEach((y, value) -> {
            if (known(value)) {
                known.put(y, Observation.of(value));
            }
        });
        EvaluationYears evaluationYears = new EvaluationYears(
                plan.head().baseline(), plan.head().from(), plan.head().to(), of < year || ended);
        JudgementInput judgementInput = JudgementInput.of(target, judgedBy, known, of, evaluationYears);
        IndicatorValue value = judgedValues.get(of);
        if (value != null && !value.coverage().complete() && value.coverage().reported() > 0) {
            judgementInput = judgementInput.withCoverage(value.coverage());
        }
        return whole ? judgementInput : judgementInput.ofPart();
    }

    private List<HistoryPoint> history() {
        List<HistoryPoint> history = new ArrayList<>();
        for (IndicatorValue value : shownValues) {
            int y = value.period().yearOf();
            Double published = published(y);
            boolean wanted = y >= plan.head().from() || known(value) || published != null;
            if (wanted && y <= year) {
                history.add(published != null ? baseline(y, published) : point(y, value));
            }
        }
        return history;
    }

    /** The plan's own starting value, which is the district's and nobody else's. */
    private @Nullable Double published(int y) {
        Target.Baseline baseline = target.baseline();
        return whole && baseline != null && baseline.year() == y && baseline.value() != null
                ? baseline.value().doubleValue()
                : null;
    }

    private static HistoryPoint baseline(int y, double value) {
        return new HistoryPoint(y, value, null, null, null, null, null, true, false, 1, TargetState.NO_DATA);
    }

    private HistoryPoint point(int y, IndicatorValue value) {
        Verdict then = verdict(situation(y));
        boolean judged = known(value) && y >= plan.head().from();
        boolean told = value.coverage().complete();
        return new HistoryPoint(
                y,
                value.value(),
                value.lower(),
                value.upper(),
                told ? value.numerator() : null,
                told ? value.denominator() : null,
                then.due(),
                false,
                value.synthetic(),
                value.coverage().share(),
                judged ? then.state() : TargetState.NO_DATA);
    }
}
