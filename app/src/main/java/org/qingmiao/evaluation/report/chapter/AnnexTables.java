package org.qingmiao.evaluation.report.chapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.plan.ComparisonValue;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Project;
import org.qingmiao.reporting.progress.ItemProgress;

/** The tables behind the text. */
final class AnnexTables {
    private final ReportInput m;
    private final ChapterSections chapterSections;

    AnnexTables(ReportInput m, ChapterSections chapterSections) {
        this.m = m;
        this.chapterSections = chapterSections;
    }

    /** Every target: baseline, each year, what is asked, judgement, who answers for it. */
    Grid main() {
        int baseline = m.plan().head().baseline();
        List<Integer> years = new ArrayList<>(List.of(baseline));
        IntStream.rangeClosed(m.plan().head().from(), m.year()).forEach(years::add);
        List<String> columns = new ArrayList<>(
                List.of(m.say("report.col.number"), m.say("report.col.indicator"), m.say("report.col.nature")));
        List<Integer> widths = new ArrayList<>(List.of(4, 25, 8));
        Set<Integer> numbers = new HashSet<>();
        for (int year : years) {
            numbers.add(columns.size());
            columns.add(year == baseline ? m.say("report.col.baseline", year) : Integer.toString(year));
            widths.add(8);
        }
        columns.addAll(List.of(m.say("report.col.target"), m.say("report.col.state"), m.say("report.col.owner")));
        widths.addAll(List.of(9, 7, 9));
        List<List<String>> rows = new ArrayList<>();
        for (Judgement j : m.evaluation().judgements()) {
            rows.add(row(rows.size() + 1, j, years));
        }
        return new Grid(m.say("report.annex.main"), columns, widths, numbers, rows);
    }

    private List<String> row(int number, Judgement j, List<Integer> years) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(number));
        row.add(chapterSections.nameWithUnit(j));
        row.add(TargetWording.nature(j.target()).in(m.lang()));
        years.forEach(y -> row.add(chapterSections.printed(j, y)));
        row.add(TargetWording.of(m.plan(), j.target()).in(m.lang()));
        row.add(m.say("report.state." + j.state().name().toLowerCase(Locale.ROOT)));
        row.add(m.unit(j.indicator().responsible()));
        return row;
    }

    /** Published values of other areas, each with its year and source; only what was read in the source. */
    Grid comparison() {
        List<List<String>> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Judgement j : m.evaluation().judgements()) {
            if (seen.add(j.indicator().id())) {
                published(j.indicator())
                        .forEach(c -> rows.add(List.of(
                                j.indicator().name().in(m.lang()),
                                TargetRowComposer.value(j, m.lang())
                                        + (j.now() == null ? "" : m.say("report.in_year", j.valueYear())),
                                c.areaName().in(m.lang()),
                                c.printed() + c.unitText().in(m.lang()),
                                Integer.toString(c.year()),
                                c.publisher() + m.say("report.semicolon") + c.source())));
            }
        }
        return new Grid(
                m.say("report.annex.comparison"),
                List.of(
                        m.say("report.col.indicator"),
                        m.plan().head().shortName().in(m.lang()),
                        m.say("report.col.area"),
                        m.say("report.col.published"),
                        m.say("report.col.year"),
                        m.say("report.col.source")),
                List.of(24, 13, 9, 13, 7, 34),
                Set.of(1, 3, 4),
                rows);
    }

    /** The newest published value of each area that is not newer than the report. */
    private List<ComparisonValue> published(Indicator indicator) {
        List<ComparisonValue> newest = new ArrayList<>();
        Set<String> areas = new HashSet<>();
        m.plan().monitoring().comparisons().stream()
                .filter(c -> indicator.comparisons().contains(c.series()))
                .filter(c -> !c.areaName().zh().equals(district()))
                .filter(c -> c.checked() && !c.target() && c.year() <= m.year())
                .sorted(Comparator.comparingInt(ComparisonValue::year).reversed())
                .filter(c -> areas.add(c.area()))
                .forEach(newest::add);
        return newest;
    }

    private String district() {
        return m.tree().get(m.plan().head().district()).name().zh();
    }

    /** Targets that cannot be judged: why, and who owes the data. */
    Grid unjudged(List<Judgement> judgements) {
        return new Grid(
                m.say("report.annex.unjudged"),
                List.of(m.say("report.col.indicator"), m.say("report.col.why"), m.say("report.col.owner")),
                List.of(40, 42, 18),
                Set.of(),
                judgements.stream()
                        .map(j -> List.of(
                                j.target().name().in(m.lang()),
                                j.reason().in(m.lang()),
                                m.unit(j.indicator().responsible())))
                        .toList());
    }

    Grid projects() {
        List<List<String>> rows = new ArrayList<>();
        for (Project project : m.plan().projects()) {
            for (Project.Milestone step : project.milestones()) {
                ItemProgress progress = m.states().progress().of(step);
                rows.add(List.of(
                        project.name().in(m.lang()),
                        step.name().in(m.lang()),
                        step.due().toString(),
                        Integer.toString(step.weight()),
                        progress.state().text().in(m.lang()),
                        progress.entry().isPresent() ? progress.share() + "%" : "—",
                        progress.note().in(m.lang())));
            }
        }
        return new Grid(
                m.say("report.annex.projects"),
                List.of(
                        m.say("report.col.project"),
                        m.say("report.col.milestone"),
                        m.say("report.col.due"),
                        m.say("report.col.weight"),
                        m.say("report.col.state"),
                        m.say("report.col.done"),
                        m.say("report.col.note")),
                List.of(21, 25, 11, 7, 11, 8, 17),
                Set.of(3, 5),
                rows);
    }

    /** Where each indicator's definition is from. */
    Grid definitions() {
        List<List<String>> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Judgement j : m.evaluation().judgements()) {
            Indicator i = j.indicator();
            if (seen.add(i.id())) {
                rows.add(List.of(
                        i.name().in(m.lang()),
                        i.definition().in(m.lang()),
                        i.source().confirmed() ? i.source().title() : m.say("report.unconfirmed")));
            }
        }
        return new Grid(
                m.say("report.annex.definitions"),
                List.of(m.say("report.col.indicator"), m.say("report.col.definition"), m.say("report.col.source")),
                List.of(26, 46, 28),
                Set.of(),
                rows);
    }
}
