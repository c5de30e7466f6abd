package org.qingmiao.evaluation.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.indicator.Cells;
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
     * @param then the plan as it was judged when its numbers were frozen
     */
    public List<Correction> since(PlanEvaluation then, Instant asOf) {
        PlanEvaluation now = evaluations.evaluate(then.plan(), then.unit(), then.year(), Optional.empty());
        Map<String, Correction> found = new LinkedHashMap<>();
        for (int i = 0; i < then.judgements().size(); i++) {
            Judgement before = then.judgements().get(i);
            List<HistoryPoint> after = now.judgements().get(i).history();
            for (int k = 0; k < before.history().size(); k++) {
                compare(then.plan(), before, before.history().get(k), after.get(k), asOf)
                        .ifPresent(c -> found.putIfAbsent(c.indicator() + c.year(), c));
            }
        }
        return new ArrayList<>(found.values());
    }

    private Optional<Correction> compare(
            Plan plan, Judgement judgement, HistoryPoint was, HistoryPoint now, Instant asOf) {
        Indicator indicator = judgement.judgedBy();
        Text before = printed(was, indicator);
        Text after = printed(now, indicator);
        if (was.published() || before.equals(after)) {
            return Optional.empty();
        }
        Optional<Cells.ChangeSummary> change = lastChange(plan, indicator, asOf);
        return Optional.of(new Correction(
                indicator.id(),
                indicator.name(),
                was.year(),
                before,
                after,
                change.map(Cells.ChangeSummary::reason).orElse(""),
                change.map(Cells.ChangeSummary::at).orElse(asOf)));
    }

    private static Text printed(HistoryPoint point, Indicator indicator) {
        return new Text(
                TargetRows.print(point.value(), indicator, Lang.ZH),
                TargetRows.print(point.value(), indicator, Lang.EN));
    }

    private Optional<Cells.ChangeSummary> lastChange(Plan plan, Indicator indicator, Instant asOf) {
        return cells.recentChanges(plan.reportedBelow(indicator), LOOKED_AT).stream()
                .filter(c -> c.at().isAfter(asOf))
                .findFirst();
    }
}
