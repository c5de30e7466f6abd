package org.qingmiao.workplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.State;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Signal;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.HandedIn;
import org.qingmiao.reporting.Progress;
import org.qingmiao.reporting.Progresses;
import org.qingmiao.workplan.Scorecard.Item;
import org.qingmiao.workplan.Scorecard.Kind;
import org.qingmiao.workplan.Scorecard.Part;
import org.springframework.stereotype.Component;

/** Makes units' scorecards from what is known; nothing of them is kept. */
@Component
class Scorecards {
    private final Evaluations evaluations;
    private final Progresses progresses;
    private final WorkPlans actions;
    private final Matters matters;
    private final HandedIn rounds;
    private final OrgUnits units;

    Scorecards(
            Evaluations evaluations,
            Progresses progresses,
            WorkPlans actions,
            Matters matters,
            HandedIn rounds,
            OrgUnits units) {
        this.evaluations = evaluations;
        this.progresses = progresses;
        this.actions = actions;
        this.matters = matters;
        this.rounds = rounds;
        this.units = units;
    }

    /** Everything that cards of a year are made of, asked once for all units. */
    private record Material(
            PlanEvaluation evaluation,
            Map<String, Progress> progress,
            List<WorkAction> actions,
            List<Matter> matters,
            List<HandedIn.Asked> asked,
            LocalDate day,
            LocalDate today) {}

    /** Cards of all units that have any item, the best first. */
    List<Scorecard> of(Plan plan, int year, LocalDate today) {
        Material material = material(plan, year, today);
        return units.tree().below(plan.head().district()).stream()
                .map(u -> card(plan, year, u, material))
                .filter(c -> c.points().isPresent())
                .sorted(Comparator.comparingDouble((Scorecard c) -> c.points().orElse(0))
                        .reversed())
                .toList();
    }

    Optional<Scorecard> of(Plan plan, int year, OrgUnit unit, LocalDate today) {
        return Optional.of(card(plan, year, unit, material(plan, year, today)))
                .filter(c -> c.points().isPresent());
    }

    private Material material(Plan plan, int year, LocalDate today) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return new Material(
                evaluations.evaluate(plan, plan.head().district(), year, Optional.empty()),
                progresses.of(plan.id()),
                actions.of(plan.id(), year),
                matters.of(plan.id()),
                rounds.of(plan.id(), year),
                today.isBefore(end) ? today : end,
                today);
    }

    private static Scorecard card(Plan plan, int year, OrgUnit unit, Material m) {
        return new Scorecard(
                unit,
                year,
                List.of(
                        new Part(Kind.TARGETS, targets(unit, m)),
                        new Part(Kind.MEASURES, measures(plan, unit, m)),
                        new Part(Kind.ACTIONS, actions(unit, m)),
                        new Part(Kind.MATTERS, matters(unit, m)),
                        new Part(Kind.REPORTING, reporting(unit, m))));
    }

    private static List<Item> targets(OrgUnit unit, Material m) {
        return m.evaluation().judgements().stream()
                .filter(Judgement::counted)
                .filter(j -> j.indicator().responsible().equals(unit.id()))
                .map(j -> new Item(
                        j.target().name(),
                        "/indicators/" + j.indicator().id(),
                        TargetRows.signal(j.state()),
                        score(j.state())))
                .toList();
    }

    private static double score(State state) {
        return switch (state) {
            case ACHIEVED -> 1;
            case ON_TRACK -> 0.8;
            case AT_RISK -> 0.5;
            case OFF_TRACK, NO_DATA -> 0;
        };
    }

    private static List<Item> measures(Plan plan, OrgUnit unit, Material m) {
        List<Item> items = new ArrayList<>();
        for (UnitMeasure of : Measures.of(plan, unit)) {
            if (of.owned()) {
                Signal signal = WorkPlanController.signal(
                        Optional.ofNullable(m.progress().get(of.measure().id())),
                        of.measure().due(),
                        m.day());
                boolean good = signal == Signal.ACHIEVED || signal == Signal.ON_TRACK;
                items.add(new Item(of.measure().name(), "/plan/" + of.clause().id(), signal, good ? 1 : 0));
            }
        }
        return items;
    }

    private static List<Item> actions(OrgUnit unit, Material m) {
        return m.actions().stream()
                .filter(a -> a.unit().equals(unit.id()))
                .map(a -> new Item(
                        Text.same(a.title()),
                        "/workplan/actions/" + a.id(),
                        a.signal(m.day()),
                        a.isLate(m.day()) ? 0 : a.share() / 100.0))
                .toList();
    }

    private static List<Item> matters(OrgUnit unit, Material m) {
        return m.matters().stream()
                .filter(x -> x.unit().equals(unit.id())
                        && x.raised().getYear() == m.day().getYear())
                .map(x -> new Item(
                        Text.same(x.text()),
                        "/decisions?show=all#m" + x.id(),
                        x.isDone() ? Signal.ACHIEVED : x.isLate(m.day()) ? Signal.OFF_TRACK : Signal.ON_TRACK,
                        x.isLate(m.day()) ? 0 : 1))
                .toList();
    }

    /** Values of a year are asked for after its end, so these are judged as of today. */
    private static List<Item> reporting(OrgUnit unit, Material m) {
        return m.asked().stream()
                .filter(a -> a.unit().equals(unit.id()))
                .flatMap(a -> a.inTime(m.today()).stream()
                        .map(good ->
                                new Item(a.round(), a.path(), good ? Signal.ACHIEVED : Signal.OFF_TRACK, good ? 1 : 0)))
                .toList();
    }
}
