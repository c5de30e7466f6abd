package org.qingmiao.home;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.ReportingCompleteness;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.evaluation.view.ClauseStates;
import org.qingmiao.evaluation.view.TargetRow;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.home.OverviewView.DomainRow;
import org.qingmiao.home.OverviewView.Fact;
import org.qingmiao.home.OverviewView.Glyph;
import org.qingmiao.home.OverviewView.ProjectRow;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Project;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.reporting.progress.WorkState;
import org.springframework.stereotype.Component;

/** Composes the overview from what the rooms publish. */
@Component
class OverviewComposer {
    private static final int SHOWN = 8;

    private final OrgUnits units;
    private final ProgressReports progressReports;
    private final StreetTiles streets;

    OverviewComposer(OrgUnits units, ProgressReports progressReports, StreetTiles streets) {
        this.units = units;
        this.progressReports = progressReports;
        this.streets = streets;
    }

    OverviewView page(ViewScope viewScope, PlanEvaluation evaluation, Lang lang) {
        Plan plan = viewScope.plan();
        ClauseStates states =
                new ClauseStates(evaluation, progressReports.of(plan, viewScope.year(), viewScope.asOf()));
        List<Judgement> worrying = evaluation.judgements().stream()
                .filter(Judgement::counted)
                .filter(j -> j.state() == TargetState.OFF_TRACK || j.state() == TargetState.AT_RISK)
                .sorted(Comparator.comparing(Judgement::state)
                        .thenComparing(j -> j.target().nature())
                        .thenComparing(j -> j.target().id()))
                .toList();
        List<TargetRow> rows = new TargetRowComposer(plan, units.tree(), lang, 168)
                .of(worrying.stream().limit(SHOWN).toList());
        return new OverviewView(
                viewScope,
                headline(evaluation),
                sentence(evaluation),
                TargetRowComposer.signals(evaluation.attainment()),
                facts(viewScope, evaluation),
                rows,
                worrying.size(),
                domains(evaluation, states),
                projects(plan, states),
                streets.forOverview(viewScope, lang));
    }

    /** One sentence with the answer; its numbers add up. */
    private static Text headline(PlanEvaluation evaluation) {
        Attainment all = evaluation.attainment();
        boolean over = evaluation.isFinal();
        return Messages.of("home.headline", all.total(), all.countedOut(over ? "home.state.end." : "home.state."));
    }

    private static Text sentence(PlanEvaluation evaluation) {
        List<Judgement> binding = evaluation.those(t -> t.nature() == Target.Nature.BINDING);
        Attainment counted = Attainment.of(binding);
        List<Text> not = binding.stream()
                .filter(Judgement::counted)
                .filter(j -> j.state() == TargetState.OFF_TRACK || j.state() == TargetState.AT_RISK)
                .map(j -> j.target().name())
                .toList();
        boolean over = evaluation.year() >= evaluation.plan().head().to();
        Text states = counted.countedOut(over ? "home.state.end." : "home.state.");
        return not.isEmpty()
                ? Messages.of("home.binding", counted.total(), states)
                : Messages.of(
                        "home.binding.not", counted.total(), states, Messages.joined("home.binding.between", not));
    }

    private static List<Fact> facts(ViewScope viewScope, PlanEvaluation evaluation) {
        ReportingCompleteness reports = evaluation.reports();
        return List.of(
                new Fact(Messages.of("home.fact.until"), until(viewScope)),
                new Fact(
                        Messages.of("home.fact.coverage"),
                        Messages.of("home.fact.coverage.value", reports.received(), reports.owed(), reports.share())),
                new Fact(
                        Messages.of("home.fact.plan"),
                        Text.same(viewScope.plan().head().from() + "–"
                                + viewScope.plan().head().to())),
                new Fact(Messages.of("home.fact.unit"), viewScope.unit().name()));
    }

    private static Text until(ViewScope viewScope) {
        LocalDate day = viewScope.until();
        Text month = new Text(
                Integer.toString(day.getMonthValue()), day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        String key = viewScope.isSoFar() ? "home.fact.until.so_far" : "home.fact.until.value";
        return Messages.of(key, Integer.toString(day.getYear()), month, day.getDayOfMonth());
    }

    private static List<DomainRow> domains(PlanEvaluation evaluation, ClauseStates states) {
        List<DomainRow> rows = new ArrayList<>();
        for (Outline.Chapter chapter : evaluation.plan().outline().chapters()) {
            List<Clause> clauses = evaluation.plan().clausesOf(chapter.id());
            List<Glyph> glyphs = clauses.stream()
                    .flatMap(c -> states.judgements(c).stream())
                    .filter(Judgement::counted)
                    .sorted(Comparator.comparing(Judgement::state))
                    .map(j -> new Glyph(
                            TargetRowComposer.signal(j.state()),
                            j.target().name(),
                            "/indicators/" + j.indicator().id()))
                    .toList();
            int late = (int) clauses.stream().filter(states::isLate).count();
            int silent = (int) clauses.stream()
                    .filter(c -> !states.isLate(c) && states.isUnreported(c))
                    .count();
            rows.add(new DomainRow(
                    "/plan#" + chapter.id(),
                    chapter.shortTitle(),
                    clauses.size(),
                    glyphs,
                    clauses.size() - late - silent,
                    late,
                    silent));
        }
        return rows;
    }

    private static List<ProjectRow> projects(Plan plan, ClauseStates states) {
        PlanProgress progress = states.progress();
        return plan.projects().stream()
                .map(p -> new ProjectRow(
                        "/plan/" + p.clause(), p.name(), progress.of(p), progress.share(p), note(p, progress)))
                .toList();
    }

    /** Which milestone is late and why; else how many are in which state. */
    private static Text note(Project project, PlanProgress progress) {
        return project.milestones().stream()
                .filter(m -> progress.of(m).isLate())
                .findFirst()
                .map(m -> Messages.of(
                        "home.project.late", m.name(), progress.of(m).note()))
                .orElseGet(() -> WorkState.counts(progress.states(project)));
    }
}
