package org.qingmiao.workplan.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.SubmissionTimes;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.reporting.progress.ItemProgress;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.WorkState;
import org.qingmiao.workplan.DecisionOrIssue;
import org.qingmiao.workplan.Measures;
import org.qingmiao.workplan.UnitMeasure;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.scorecard.Scorecard.Item;
import org.qingmiao.workplan.scorecard.Scorecard.Kind;
import org.qingmiao.workplan.scorecard.Scorecard.Part;

/**
 * Everything that units' cards of a year are made of, asked once for all units.
 *
 * @param progress as of the year's last day
 * @param actions also those that were withdrawn after their day had passed
 * @param today by which hand-ins are judged: values of a year are asked for after its end
 */
record ScorecardMaterial(
        PlanEvaluation evaluation,
        PlanProgress progress,
        List<WorkAction> actions,
        List<DecisionOrIssue> matters,
        List<SubmissionTimes.UnitRequest> asked,
        LocalDate today) {
    private static final double HALF = 0.5;

    private AsOf asOf() {
        return progress.asOf();
    }

    Scorecard card(ViewScope viewScope, OrgUnit unit) {
        return new Scorecard(
                unit,
                viewScope.year(),
                List.of(
                        new Part(Kind.TARGETS, targets(unit)),
                        new Part(Kind.MEASURES, measures(viewScope.plan(), unit)),
                        new Part(Kind.ACTIONS, actions(unit)),
                        new Part(Kind.MATTERS, matters(unit)),
                        new Part(Kind.REPORTING, reporting(unit))));
    }

    private List<Item> targets(OrgUnit unit) {
        return evaluation.judgements().stream()
                .filter(Judgement::counted)
                .filter(j -> j.indicator().responsible().equals(unit.id()))
                .map(j -> new Item(
                        j.target().name(),
                        "/indicators/" + j.indicator().id(),
                        TargetRowComposer.signal(j.state()),
                        Messages.of(TargetRowComposer.signal(j.state()).key()),
                        score(j.state())))
                .toList();
    }

    private static double score(TargetState targetState) {
        return switch (targetState) {
            case ACHIEVED -> 1;
            case ON_TRACK -> 0.8;
            case AT_RISK -> 0.5;
            case OFF_TRACK, NO_DATA -> 0;
        };
    }

    private List<Item> measures(Plan plan, OrgUnit unit) {
        List<Item> items = new ArrayList<>();
        for (UnitMeasure of : Measures.of(plan, unit)) {
            if (of.owned()) {
                ItemProgress how = progress.of(of.measure());
                double score = how.state() == WorkState.UNDER_WAY ? 1 : done(how.state(), how.isMissed());
                items.add(item(of.measure().name(), "/plan/" + of.clause().id(), how.state(), how.isMissed(), score));
            }
        }
        return items;
    }

    /** In time and shown 1, late or not shown a half; what is not done 0. */
    private static double done(WorkState state, boolean missed) {
        return switch (state) {
            case DONE -> missed ? HALF : 1;
            case UNPROVEN -> HALF;
            default -> 0;
        };
    }

    private static Item item(Text name, String path, WorkState state, boolean missed, double score) {
        boolean doneLate = missed && !state.isLate();
        Text says = doneLate ? Messages.of("workplan.score.done_late", state.text()) : state.text();
        return new Item(name, path, state.signal(), says, score);
    }

    private List<Item> actions(OrgUnit unit) {
        return actions.stream()
                .filter(a -> a.unit().equals(unit.id()))
                .map(a -> action(a, asOf()))
                .toList();
    }

    private static Item action(WorkAction action, AsOf asOf) {
        WorkState state = action.state(asOf);
        boolean missed = action.isMissed(asOf);
        double score =
                state == WorkState.UNDER_WAY ? action.share(asOf) / 100.0 : done(state, missed || action.withdrawn());
        String path = "/workplan/actions/" + action.id();
        return action.withdrawn()
                ? new Item(
                        Text.same(action.title()),
                        path,
                        WorkState.LATE.signal(),
                        Messages.of("workplan.score.withdrawn"),
                        0)
                : item(Text.same(action.title()), path, state, missed, score);
    }

    private List<Item> matters(OrgUnit unit) {
        return matters.stream()
                .filter(x -> x.unit().equals(unit.id())
                        && x.raised().getYear() == asOf().day().getYear())
                .map(x -> matter(x, asOf()))
                .toList();
    }

    private static Item matter(DecisionOrIssue decisionOrIssue, AsOf asOf) {
        boolean done = decisionOrIssue.isDone(asOf);
        boolean missed = decisionOrIssue.isMissed(asOf);
        String says = done ? (missed ? "done_late" : "done") : missed ? "late" : "open";
        return new Item(
                Text.same(decisionOrIssue.text()),
                "/decisions?show=all#m" + decisionOrIssue.id(),
                done ? StateSignal.ACHIEVED : missed ? StateSignal.OFF_TRACK : StateSignal.ON_TRACK,
                Messages.of("workplan.matter." + says),
                missed ? (done ? HALF : 0) : 1);
    }

    /** Values of a year are asked for after its end, so these are judged as of today. */
    private List<Item> reporting(OrgUnit unit) {
        return asked.stream()
                .filter(a -> a.unit().equals(unit.id()))
                .flatMap(a -> a.inTime(today).stream()
                        .map(good -> new Item(
                                a.round(),
                                a.path(),
                                good ? StateSignal.ACHIEVED : StateSignal.OFF_TRACK,
                                Messages.of(good ? "workplan.score.in_time" : "workplan.score.not_in_time"),
                                good ? 1 : 0)))
                .toList();
    }
}
