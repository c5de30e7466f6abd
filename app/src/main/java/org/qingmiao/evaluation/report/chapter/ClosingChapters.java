package org.qingmiao.evaluation.report.chapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Project;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.WorkState;

/** The chapters after the fields: key projects, problems, what to do, method. */
final class ClosingChapters {
    private final ReportInput m;
    private final ChapterSections chapterSections;

    ClosingChapters(ReportInput m, ChapterSections chapterSections) {
        this.m = m;
        this.chapterSections = chapterSections;
    }

    void projects(ReportBuilder out) {
        if (m.plan().projects().isEmpty()) {
            return;
        }
        out.chapter(m.say("report.projects", m.plan().projects().size()));
        for (Project project : m.plan().projects()) {
            PlanProgress progress = m.states().progress();
            List<String> late = project.milestones().stream()
                    .filter(s -> progress.of(s).isLate())
                    .map(s -> s.name().in(m.lang()))
                    .toList();
            out.say(m.say(
                            "report.project",
                            project.name(),
                            project.milestones().size(),
                            progress.share(project),
                            m.units(project.lead()),
                            WorkState.counts(progress.states(project)))
                    + (late.isEmpty() ? "" : m.say("report.project.late", m.list(late))));
        }
    }

    /** What is behind, binding first; then what cannot be judged; then what became worse. */
    List<Judgement> problems() {
        return m.evaluation().judgements().stream()
                .filter(Judgement::counted)
                .filter(j -> j.state() == TargetState.OFF_TRACK || j.state() == TargetState.AT_RISK)
                .sorted(Comparator.comparing(Judgement::state)
                        .thenComparing(j -> j.target().nature())
                        .thenComparing(j -> j.target().id()))
                .toList();
    }

    List<Judgement> unjudged() {
        return m.evaluation().judgements().stream()
                .filter(Judgement::counted)
                .filter(j -> j.state() == TargetState.NO_DATA && !j.isStateWithheld())
                .toList();
    }

    private List<Judgement> worsened() {
        return m.evaluation().judgements().stream()
                .filter(Judgement::counted)
                .filter(j -> j.state() == TargetState.ACHIEVED || j.state() == TargetState.ON_TRACK)
                .filter(j -> Worsening.since(j, m.year() - 1))
                .toList();
    }

    void problems(ReportBuilder out) {
        out.chapter(m.say("report.problems"));
        List<Judgement> behind = problems();
        List<Judgement> unjudged = unjudged();
        List<Judgement> worsened = worsened();
        if (behind.isEmpty() && unjudged.isEmpty() && worsened.isEmpty()) {
            out.say(m.say("report.problems.none"));
        }
        if (!behind.isEmpty()) {
            out.section(m.say("report.problems.behind", behind.size()));
            behind.forEach(j -> out.say(chapterSections.sentence(j) + worst(j)));
        }
        if (!unjudged.isEmpty()) {
            out.section(m.say("report.problems.unjudged", unjudged.size()));
            unjudged.forEach(j -> out.say(chapterSections.sentence(j)));
        }
        if (!worsened.isEmpty()) {
            out.section(m.say("report.problems.worsened", worsened.size()));
            worsened.forEach(j -> out.say(chapterSections.sentence(j)));
        }
    }

    private String worst(Judgement j) {
        List<String> streets = chapterSections.ranked(j).stream()
                .filter(s -> s.state() == TargetState.OFF_TRACK || s.state() == TargetState.AT_RISK)
                .limit(3)
                .map(s -> m.unit(s.now() == null ? "" : s.now().unit()))
                .toList();
        return streets.isEmpty() ? "" : m.say("report.problems.streets", m.list(streets));
    }

    /** One measure for each problem, in the same order, with unit and date. */
    void measures(ReportBuilder out) {
        out.chapter(m.say("report.measures"));
        List<Judgement> all = new ArrayList<>(problems());
        all.addAll(unjudged());
        if (all.isEmpty()) {
            out.say(m.say("report.measures.none"));
        }
        for (Judgement j : all) {
            String key = j.state() == TargetState.NO_DATA ? "report.measures.data" : "report.measures.behind";
            Clause clause = m.plan().clause(j.target().clause());
            out.say(m.say(
                    key,
                    j.target().name(),
                    m.unit(j.indicator().responsible()),
                    m.year() + 1,
                    clause.ref(),
                    clause.title()));
        }
    }

    /** Final only: what is taken over into the next plan. */
    void carriedOver(ReportBuilder out) {
        out.chapter(m.say("report.carried"));
        List<Judgement> open = new ArrayList<>(problems());
        open.addAll(unjudged());
        if (!open.isEmpty()) {
            out.say(m.say(
                    "report.carried.targets",
                    open.size(),
                    m.list(open.stream()
                            .map(j -> j.target().name().in(m.lang()))
                            .toList())));
        }
        List<String> deeds = m.plan().clauses().stream()
                .flatMap(c -> c.measures().stream())
                .filter(x -> m.states().progress().of(x).state() != WorkState.DONE)
                .map(x -> x.name().in(m.lang()))
                .toList();
        out.say(
                deeds.isEmpty()
                        ? m.say("report.carried.no_deeds")
                        : m.say("report.carried.deeds", deeds.size(), m.list(deeds)));
        out.say(m.say("report.carried.kept"));
    }

    void method(ReportBuilder out) {
        out.chapter(m.say("report.method"));
        for (String key : List.of("sources", "rules", "path", "rate", "intervals", "missing", "small", "comparison")) {
            out.say(m.say("report.method." + key));
        }
        if (m.evaluation().judgements().stream()
                .anyMatch(j -> j.history().stream().anyMatch(HistoryPoint::synthetic))) {
            out.say(m.say("report.method.synthetic"));
        }
    }

    /** Final only: target by target from base to end. */
    Grid paths() {
        List<List<String>> rows = new ArrayList<>();
        ChangeWording words = new ChangeWording(m.lang());
        for (Judgement j : m.evaluation().judgements()) {
            List<HistoryPoint> known =
                    j.history().stream().filter(p -> p.value() != null).toList();
            String change = known.size() < 2 ? "—" : words.between(j.indicator(), known.getFirst(), known.getLast());
            rows.add(List.of(
                    chapterSections.name(j.target()),
                    TargetWording.of(m.plan(), j.target()).in(m.lang()),
                    change,
                    first(j),
                    m.say("report.state." + j.state().name().toLowerCase(Locale.ROOT))));
        }
        return new Grid(
                m.say("report.paths"),
                List.of(
                        m.say("report.col.indicator"),
                        m.say("report.col.target"),
                        m.say("report.col.change"),
                        m.say("report.col.first"),
                        m.say("report.col.state")),
                List.of(30, 13, 32, 13, 12),
                Set.of(),
                rows);
    }

    /** The first year from which it was reached in every year with data. */
    private String first(Judgement j) {
        String first = "—";
        for (HistoryPoint p : j.history()) {
            if (p.published() || p.value() == null) {
                continue;
            }
            if (p.state() != TargetState.ACHIEVED) {
                first = "—";
            } else if (first.equals("—")) {
                first = Integer.toString(p.year());
            }
        }
        return first;
    }

    /** Final only: clause by clause. */
    Grid clauses() {
        List<List<String>> rows = new ArrayList<>();
        for (Clause clause : m.plan().clauses()) {
            List<Judgement> targets = m.states().judgements(clause);
            Attainment a = Attainment.of(targets);
            long done = clause.measures().stream()
                    .filter(x -> m.states().progress().of(x).state() == WorkState.DONE)
                    .count();
            rows.add(List.of(
                    clause.ref(),
                    clause.title().in(m.lang()),
                    m.units(clause.lead()),
                    a.total() == 0 ? "—" : a.achieved() + "/" + a.total(),
                    clause.measures().isEmpty()
                            ? "—"
                            : done + "/" + clause.measures().size(),
                    m.say("report.clause." + m.states().signal(clause).name().toLowerCase(Locale.ROOT))));
        }
        return new Grid(
                m.say("report.clauses"),
                List.of(
                        m.say("report.col.clause"),
                        m.say("report.col.subject"),
                        m.say("report.col.lead"),
                        m.say("report.col.targets"),
                        m.say("report.col.deeds"),
                        m.say("report.col.state")),
                List.of(14, 34, 22, 10, 10, 10),
                Set.of(3, 4),
                rows);
    }
}
