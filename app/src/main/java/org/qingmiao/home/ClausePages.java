package org.qingmiao.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qingmiao.evaluation.ClauseStates;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.home.ClausePage.Deed;
import org.qingmiao.home.ClausePage.Event;
import org.qingmiao.home.ClausePage.Open;
import org.qingmiao.home.ClausePage.Unit;
import org.qingmiao.home.ClausePage.Work;
import org.qingmiao.indicator.Cells;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Moments;
import org.qingmiao.page.Signal;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.AsOf;
import org.qingmiao.reporting.PlanProgress;
import org.qingmiao.reporting.Progresses;
import org.qingmiao.voice.Voices;
import org.qingmiao.workplan.Matters;
import org.qingmiao.workplan.WorkPlans;
import org.springframework.stereotype.Component;

@Component
class ClausePages {
    private static final int EVENTS = 8;

    private final OrgUnits units;
    private final Progresses progresses;
    private final Cells cells;
    private final Voices voices;
    private final WorkPlans works;
    private final Matters matters;

    ClausePages(OrgUnits units, Progresses progresses, Cells cells, Voices voices, WorkPlans works, Matters matters) {
        this.units = units;
        this.progresses = progresses;
        this.cells = cells;
        this.voices = voices;
        this.works = works;
        this.matters = matters;
    }

    ClausePage page(Scope scope, Clause clause, PlanEvaluation evaluation, Lang lang) {
        Plan plan = scope.plan();
        PlanProgress progress = progresses.of(plan, scope.year(), scope.asOf());
        ClauseStates states = new ClauseStates(evaluation, progress);
        List<Judgement> judgements = states.judgements(clause);
        List<Deed> deeds = clause.measures().stream()
                .map(m -> new Deed(m.id(), m.name(), name(m.owner()), progress.of(m)))
                .toList();
        List<Deed> milestones = new ArrayList<>();
        int share = 0;
        for (var project : states.projects(clause)) {
            share = progress.share(project);
            project.milestones()
                    .forEach(m ->
                            milestones.add(new Deed(m.id(), m.name(), Text.same(m.weight() + "%"), progress.of(m))));
        }
        int at = plan.clauses().indexOf(clause);
        return new ClausePage(
                scope,
                clause,
                MarkedText.of(plan, clause, "/indicators/"),
                plan.head().unofficial().contains(lang),
                states.signal(clause),
                new TargetRows(plan, units.tree(), lang, 168).of(judgements),
                deeds,
                milestones,
                works(scope, clause, progress.asOf()),
                open(plan, clause, progress.asOf()),
                share,
                unitsOf(plan, clause.lead()),
                unitsOf(plan, clause.assist()),
                events(plan, judgements),
                voices.of(plan.id(), clause.id()),
                at > 0 ? "/plan/" + plan.clauses().get(at - 1).id() : "",
                at + 1 < plan.clauses().size()
                        ? "/plan/" + plan.clauses().get(at + 1).id()
                        : "");
    }

    private List<Work> works(Scope scope, Clause clause, AsOf asOf) {
        Set<String> measures =
                clause.measures().stream().map(Clause.Measure::id).collect(Collectors.toSet());
        return works.of(scope.plan().id(), scope.year()).stream()
                .filter(a -> measures.contains(a.measure()))
                .map(a -> new Work(
                        unit(a.unit()),
                        a.title(),
                        "/workplan/actions/" + a.id(),
                        a.deadline().due(asOf),
                        a.state(asOf),
                        a.share(asOf)))
                .toList();
    }

    private List<Open> open(Plan plan, Clause clause, AsOf asOf) {
        return matters.of(plan.id(), asOf).stream()
                .filter(m -> m.clause().equals(clause.id()) && !m.isDone(asOf))
                .map(m -> new Open(
                        unit(m.unit()),
                        m.kind().id(),
                        m.text(),
                        "/decisions?show=all#m" + m.id(),
                        m.deadline().due(asOf),
                        m.isLate(asOf) ? Signal.OFF_TRACK : Signal.ON_TRACK))
                .toList();
    }

    private Unit unit(String id) {
        return new Unit(name(id), "/units/" + id);
    }

    private Text name(String unit) {
        return units.tree().find(unit).map(u -> u.shortName()).orElse(Text.same(unit));
    }

    private List<Unit> unitsOf(Plan plan, List<String> ids) {
        List<Unit> named = new ArrayList<>();
        for (String id : ids) {
            if (id.startsWith("all:")) {
                String kind = id.substring(4);
                plan.unitKinds().stream()
                        .filter(k -> k.id().equals(kind))
                        .forEach(k -> named.add(new Unit(Texts.all().both("home.every", k.name()), "/units")));
            } else {
                named.add(new Unit(name(id), "/units/" + id));
            }
        }
        return named;
    }

    private List<Event> events(Plan plan, List<Judgement> judgements) {
        Set<String> elements = new TreeSet<>();
        judgements.forEach(j -> elements.addAll(plan.reportedBelow(j.indicator())));
        return cells.recentChanges(elements, EVENTS).stream()
                .map(c -> new Event(
                        Moments.minute(c.at()),
                        c.author(),
                        Texts.all()
                                .both(
                                        "home.event.cells",
                                        c.cells(),
                                        Texts.all().both("home.means." + means(c.means())))))
                .toList();
    }

    private static String means(String means) {
        return Set.of("form", "excel", "csv", "api", "demo", "undo").contains(means) ? means : "api";
    }
}
