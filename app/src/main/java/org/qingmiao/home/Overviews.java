package org.qingmiao.home;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qingmiao.evaluation.ClauseStates;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.State;
import org.qingmiao.evaluation.TargetRow;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.home.OverviewPage.DomainRow;
import org.qingmiao.home.OverviewPage.Fact;
import org.qingmiao.home.OverviewPage.Glyph;
import org.qingmiao.home.OverviewPage.ProjectRow;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Numbers;
import org.qingmiao.page.Signal;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Project;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.PlanProgress;
import org.qingmiao.reporting.Progresses;
import org.qingmiao.reporting.WorkState;
import org.springframework.stereotype.Component;

/** Composes the overview from what the rooms publish. */
@Component
class Overviews {
    private static final int SHOWN = 8;
    private static final List<State> FROM_GOOD_TO_BAD =
            List.of(State.ACHIEVED, State.ON_TRACK, State.AT_RISK, State.OFF_TRACK, State.NO_DATA);

    private final OrgUnits units;
    private final Progresses progresses;
    private final StreetTiles streets;

    Overviews(OrgUnits units, Progresses progresses, StreetTiles streets) {
        this.units = units;
        this.progresses = progresses;
        this.streets = streets;
    }

    OverviewPage page(Scope scope, PlanEvaluation evaluation, Lang lang) {
        Plan plan = scope.plan();
        ClauseStates states = new ClauseStates(evaluation, progresses.of(plan, scope.year(), scope.asOf()));
        List<Judgement> worrying = evaluation.judgements().stream()
                .filter(Judgement::counted)
                .filter(j -> j.state() == State.OFF_TRACK || j.state() == State.AT_RISK)
                .sorted(Comparator.comparing(Judgement::state)
                        .thenComparing(j -> j.target().nature())
                        .thenComparing(j -> j.target().id()))
                .toList();
        List<TargetRow> rows = new TargetRows(plan, units.tree(), lang, 168)
                .of(worrying.stream().limit(SHOWN).toList());
        return new OverviewPage(
                scope,
                headline(evaluation),
                sentence(evaluation),
                counts(evaluation),
                facts(scope, evaluation),
                rows,
                worrying.size(),
                domains(evaluation, states),
                projects(plan, states),
                streets.forOverview(scope, lang));
    }

    /** One sentence with the answer. */
    private static Text headline(PlanEvaluation evaluation) {
        String key = evaluation.isFinal() ? "home.headline.end" : "home.headline";
        return Texts.all()
                .both(
                        key,
                        evaluation.judgements().size(),
                        evaluation.count(State.ACHIEVED, State.ON_TRACK),
                        evaluation.count(State.OFF_TRACK),
                        evaluation.count(State.NO_DATA),
                        evaluation.count(State.AT_RISK));
    }

    private static Text sentence(PlanEvaluation evaluation) {
        List<Judgement> binding = evaluation.judgements().stream()
                .filter(j -> j.target().nature() == Target.Nature.BINDING)
                .toList();
        long kept = binding.stream().filter(j -> j.state() == State.ACHIEVED).count();
        List<Judgement> not = binding.stream()
                .filter(j -> j.state() == State.OFF_TRACK || j.state() == State.AT_RISK)
                .toList();
        String zh =
                String.join("、", not.stream().map(j -> j.target().name().zh()).toList());
        String en =
                String.join("; ", not.stream().map(j -> j.target().name().en()).toList());
        return not.isEmpty()
                ? Texts.all().both("home.binding.all", binding.size(), kept)
                : Texts.all().both("home.binding.some", binding.size(), kept, new Text(zh, en));
    }

    private static Map<Signal, Long> counts(PlanEvaluation evaluation) {
        Map<Signal, Long> counts = new LinkedHashMap<>();
        Map<State, Long> byState = evaluation.counts();
        FROM_GOOD_TO_BAD.forEach(s -> counts.put(TargetRows.signal(s), byState.getOrDefault(s, 0L)));
        return counts;
    }

    private static List<Fact> facts(Scope scope, PlanEvaluation evaluation) {
        Texts texts = Texts.all();
        double coverage = evaluation.judgements().stream()
                .mapToDouble(j -> j.coverage().share())
                .average()
                .orElse(0);
        return List.of(
                new Fact(texts.both("home.fact.until"), until(scope)),
                new Fact(texts.both("home.fact.coverage"), Text.same(Numbers.format(coverage * 100, 1) + "%")),
                new Fact(
                        texts.both("home.fact.plan"),
                        Text.same(scope.plan().head().from() + "–"
                                + scope.plan().head().to())),
                new Fact(texts.both("home.fact.unit"), scope.unit().name()));
    }

    private static Text until(Scope scope) {
        LocalDate day = scope.until();
        Text month = new Text(
                Integer.toString(day.getMonthValue()), day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        String key = scope.isSoFar() ? "home.fact.until.so_far" : "home.fact.until.value";
        return Texts.all().both(key, Integer.toString(day.getYear()), month, day.getDayOfMonth());
    }

    private static List<DomainRow> domains(PlanEvaluation evaluation, ClauseStates states) {
        List<DomainRow> rows = new ArrayList<>();
        for (Outline.Chapter chapter : evaluation.plan().outline().chapters()) {
            List<Clause> clauses = evaluation.plan().clausesOf(chapter.id());
            List<Glyph> glyphs = clauses.stream()
                    .flatMap(c -> states.judgements(c).stream())
                    .sorted(Comparator.comparing(Judgement::state))
                    .map(j -> new Glyph(
                            TargetRows.signal(j.state()),
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
                .map(m -> Texts.all()
                        .both("home.project.late", m.name(), progress.of(m).note()))
                .orElseGet(() -> WorkState.counts(progress.states(project)));
    }
}
