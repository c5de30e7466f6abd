package org.qingmiao.evaluation.report.chapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.report.Report.Figure;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.report.Report.Series;
import org.qingmiao.evaluation.rule.SentenceFigures;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.evaluation.view.IndicatorFigure;
import org.qingmiao.evaluation.view.PooledRate;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Target;
import org.qingmiao.reporting.progress.ItemProgress;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.WorkState;

/** One chapter for each field of the plan, in the plan's order: numbers in sentences, a table, the key charts. */
final class ChapterSections {
    private static final int CHARTS = 2;

    private final ReportInput m;
    private final ChangeWording words;

    ChapterSections(ReportInput m) {
        this.m = m;
        this.words = new ChangeWording(m.lang());
    }

    void write(ReportBuilder out) {
        for (Outline.Chapter chapter : m.plan().outline().chapters()) {
            List<Judgement> judgements = m.of(chapter);
            if (!judgements.isEmpty()) {
                out.chapter(chapter.title().in(m.lang()));
                field(out, chapter, judgements);
            }
        }
    }

    private void field(ReportBuilder out, Outline.Chapter chapter, List<Judgement> judgements) {
        Attainment a = Attainment.of(judgements);
        out.say(m.say(
                "report.field.counts",
                chapter.shortTitle(),
                a.total(),
                a.achieved(),
                a.onTrack(),
                a.atRisk(),
                a.offTrack(),
                a.noData()));
        out.say(deeds(chapter));
        out.section(m.say("report.field.values"));
        judgements.forEach(j -> out.say(sentence(j)));
        out.add(table(chapter, judgements));
        judgements.stream()
                .filter(j -> j.target().tableRow().isPresent() || j.state() == TargetState.OFF_TRACK)
                .filter(j -> j.history().stream().filter(p -> p.value() != null).count() > 1)
                .limit(CHARTS)
                .forEach(j -> out.add(figure(j)));
    }

    /** What was done: how many measures are in which state, and which are late. */
    private String deeds(Outline.Chapter chapter) {
        List<Clause> clauses = m.plan().clausesOf(chapter.id());
        List<Clause.Measure> all =
                clauses.stream().flatMap(c -> c.measures().stream()).toList();
        PlanProgress progress = m.states().progress();
        List<WorkState> states =
                all.stream().map(progress::of).map(ItemProgress::state).toList();
        List<String> late = all.stream()
                .filter(x -> progress.of(x).isLate())
                .map(x -> x.name().in(m.lang()) + m.say("report.brackets", m.unit(x.owner())))
                .toList();
        return m.say("report.field.deeds", clauses.size(), all.size())
                + (all.isEmpty() ? "" : m.say("report.field.deeds.states", WorkState.counts(states)))
                + (late.isEmpty() ? "" : m.say("report.field.late", late.size(), m.list(late)));
    }

    String sentence(Judgement j) {
        String change = words.since(j, m.year())
                .map(c -> m.say("report.sentence.change", c))
                .orElse("");
        return m.say(
                        "report.sentence",
                        name(j.target()),
                        TargetWording.nature(j.target()),
                        TargetWording.of(m.plan(), j.target()),
                        j.reason())
                + change
                + few(j)
                + (j.state() == TargetState.NO_DATA && !j.isStateWithheld()
                        ? m.say("report.sentence.owner", m.unit(j.indicator().responsible()))
                        : "")
                + extremes(j);
    }

    /**
     * Few events are not compared from year to year; a rate of several years together is offered where no count of 1 to 4 can
     * be worked out from it.
     */
    private String few(Judgement j) {
        if (!j.ofFewEvents()) {
            return "";
        }
        String pooled = PooledRate.OFFERED.stream()
                .map(years -> PooledRate.of(j, years))
                .flatMap(Optional::stream)
                .filter(PooledRate::hidesNothing)
                .map(rate -> rate.words(j.indicator(), m.lang()).in(m.lang()))
                .collect(Collectors.joining());
        return m.say("report.sentence.few") + pooled;
    }

    /** The streets at the two ends, where they differ. */
    private String extremes(Judgement j) {
        List<Judgement> streets = ranked(j);
        if (streets.size() < 3
                || j.state() == TargetState.ACHIEVED
                || !j.parts().isEmpty()) {
            return "";
        }
        Judgement worst = streets.getFirst();
        Judgement best = streets.getLast();
        String low = TargetRowComposer.value(worst.now(), j.indicator(), m.lang());
        String high = TargetRowComposer.value(best.now(), j.indicator(), m.lang());
        return low.equals(high) ? "" : m.say("report.sentence.streets", name(best), high, name(worst), low);
    }

    private String name(Judgement street) {
        return m.unit(street.now() == null ? "" : street.now().unit());
    }

    /** The target judged on the streets' own values, the worst first; not where one street's value says nothing. */
    List<Judgement> ranked(Judgement j) {
        boolean lowIsGood = j.keptBelow();
        Comparator<Judgement> byValue = Comparator.comparingDouble(
                s -> s.now() == null || s.now().value() == null ? 0 : s.now().value());
        return m.streets().stream()
                .filter(e -> m.named().contains(j.indicator().id()))
                .map(e -> e.of(j.target().id()))
                .filter(s -> s.now() != null && s.state() != TargetState.NO_DATA)
                .sorted(lowIsGood ? byValue.reversed() : byValue)
                .toList();
    }

    private Grid table(Outline.Chapter chapter, List<Judgement> judgements) {
        List<List<String>> rows = new ArrayList<>();
        for (Judgement j : judgements) {
            rows.add(List.of(
                    nameWithUnit(j),
                    TargetWording.nature(j.target()).in(m.lang()),
                    printed(j, m.plan().head().baseline()),
                    printed(j, m.year() - 1),
                    printed(j, m.year()),
                    TargetWording.of(m.plan(), j.target()).in(m.lang()),
                    m.say("report.state." + j.state().name().toLowerCase(java.util.Locale.ROOT))));
        }
        return new Grid(
                m.say("report.field.table", chapter.shortTitle()),
                List.of(
                        m.say("report.col.indicator"),
                        m.say("report.col.nature"),
                        m.say("report.col.baseline", m.plan().head().baseline()),
                        Integer.toString(m.year() - 1),
                        Integer.toString(m.year()),
                        m.say("report.col.target"),
                        m.say("report.col.state")),
                List.of(31, 12, 11, 10, 10, 15, 11),
                Set.of(2, 3, 4),
                rows);
    }

    /**
     * The value of a year as printed, — where there is none. Units other than % and ‰ stand with the name. The value that is
     * judged never looks like what is asked unless it is that.
     */
    String printed(Judgement j, int year) {
        SentenceFigures sentenceFigures = year == j.year() ? j.figures() : SentenceFigures.of(j.indicator());
        return j.history().stream()
                .filter(p -> p.year() == year)
                .findFirst()
                .map(p -> p.withheld()
                        ? TargetRowComposer.withheld(m.lang())
                        : j.indicator().unit().inPoints()
                                ? sentenceFigures.print(p.value()).in(m.lang())
                                : sentenceFigures.number(p.value()))
                .orElse(NumberFormats.UNKNOWN);
    }

    /** The target's name, with a mark where it restates another and is not counted. */
    String name(Target target) {
        String restates = TargetRowComposer.restates(target).in(m.lang());
        return target.name().in(m.lang()) + (restates.isEmpty() ? "" : m.say("report.brackets", restates));
    }

    /** Also with the unit where the cells of its row do not say it. */
    String nameWithUnit(Judgement j) {
        String name = name(j.target());
        String unit = j.indicator().unit().sign().in(m.lang()).strip();
        return j.indicator().unit().inPoints() || unit.isEmpty() ? name : name + m.say("report.brackets", unit);
    }

    private Figure figure(Judgement j) {
        List<String> years = new ArrayList<>();
        List<@Nullable Double> values = new ArrayList<>();
        List<@Nullable Double> bound = new ArrayList<>();
        for (HistoryPoint p : j.history()) {
            years.add(Integer.toString(p.year()));
            values.add(p.value());
            bound.add(j.judgedDirectly() ? j.bound() : null);
        }
        List<Series> series = new ArrayList<>();
        series.add(new Series(m.say("report.figure.value"), values));
        if (bound.stream().anyMatch(Objects::nonNull)) {
            series.add(new Series(m.say("report.figure.bound"), bound));
        }
        String caption = m.say(
                "report.figure.years", j.target().name(), j.indicator().unit().sign());
        return new Figure(caption, false, years, series, new IndicatorFigure(j, m.lang()).draw());
    }
}
