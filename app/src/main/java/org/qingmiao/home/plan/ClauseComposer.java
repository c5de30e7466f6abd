package org.qingmiao.home.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.view.ClauseStates;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.home.plan.ClauseView.Deed;
import org.qingmiao.home.plan.ClauseView.Event;
import org.qingmiao.home.plan.ClauseView.Unit;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.MomentFormat;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.ClauseRegisters;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.voice.PublishedSuggestions;
import org.springframework.stereotype.Component;

@Component
class ClauseComposer {
    private static final int EVENTS = 8;
    /** Those that have a word of their own. */
    private static final Set<String> MEANS = Set.of("form", "xlsx", "csv", "ndjson", "api", "round", "demo", "undo");

    private final OrgUnits units;
    private final ProgressReports progressReports;
    private final CellStore cellStore;
    private final PublishedSuggestions publishedSuggestions;
    private final ClauseWork work;
    private final ClauseRegisters registers;

    ClauseComposer(
            OrgUnits units,
            ProgressReports progressReports,
            CellStore cellStore,
            PublishedSuggestions publishedSuggestions,
            ClauseWork work,
            ClauseRegisters registers) {
        this.units = units;
        this.progressReports = progressReports;
        this.cellStore = cellStore;
        this.publishedSuggestions = publishedSuggestions;
        this.work = work;
        this.registers = registers;
    }

    ClauseView page(ViewScope viewScope, Clause clause, PlanEvaluation evaluation, Lang lang) {
        Plan plan = viewScope.plan();
        PlanProgress progress = progressReports.of(plan, viewScope.year(), viewScope.asOf());
        ClauseStates states = new ClauseStates(evaluation, progress);
        List<Judgement> judgements = states.judgements(clause);
        MeasureSentences sentences = MeasureSentences.of(clause);
        List<Deed> deeds = clause.measures().stream()
                .map(m -> new Deed(
                        m.id(),
                        m.name(),
                        sentences.of(m),
                        Unit.of(units.tree(), m.owner()).name(),
                        progress.of(m)))
                .toList();
        List<Deed> milestones = new ArrayList<>();
        int share = 0;
        for (var project : states.projects(clause)) {
            share = progress.share(project);
            project.milestones()
                    .forEach(m -> milestones.add(
                            new Deed(m.id(), m.name(), Text.same(""), Text.same(m.weight() + "%"), progress.of(m))));
        }
        int at = plan.clauses().indexOf(clause);
        return new ClauseView(
                viewScope,
                clause,
                MarkedText.of(plan, clause, "/indicators/"),
                plan.head().unofficial().contains(lang),
                states.signal(clause),
                new TargetRowComposer(plan, units.tree(), lang, 168).of(judgements),
                deeds,
                milestones,
                work.actions(viewScope, clause, progress.asOf()),
                work.open(plan, clause, progress.asOf()),
                share,
                unitsOf(plan, clause.lead()),
                unitsOf(plan, clause.assist()),
                events(plan, judgements),
                publishedSuggestions.of(plan.id(), clause.id()),
                registers.of(plan, clause),
                at > 0 ? "/plan/" + plan.clauses().get(at - 1).id() : "",
                at + 1 < plan.clauses().size()
                        ? "/plan/" + plan.clauses().get(at + 1).id()
                        : "");
    }

    private List<Unit> unitsOf(Plan plan, List<String> ids) {
        List<Unit> named = new ArrayList<>();
        for (String id : ids) {
            if (id.startsWith("all:")) {
                String kind = id.substring(4);
                plan.unitKind(kind).ifPresent(k -> named.add(new Unit(Messages.of("home.every", k.name()), "/units")));
            } else {
                named.add(Unit.of(units.tree(), id));
            }
        }
        return named;
    }

    private List<Event> events(Plan plan, List<Judgement> judgements) {
        Set<String> elements = new TreeSet<>();
        judgements.forEach(j -> elements.addAll(plan.reportedBelow(j.indicator())));
        return cellStore.recentChanges(elements, EVENTS).stream()
                .map(c -> new Event(
                        MomentFormat.minute(c.at()),
                        c.author(),
                        Messages.of("home.event.cells", c.cells(), means(c.means()))))
                .toList();
    }

    /** By what means values came; a file of values is known by its ending. */
    static Text means(String means) {
        return Messages.of("home.means." + (MEANS.contains(means) ? means : "api"));
    }
}
