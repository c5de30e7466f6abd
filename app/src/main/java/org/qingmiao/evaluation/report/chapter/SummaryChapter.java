package org.qingmiao.evaluation.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.report.Report.Figure;
import org.qingmiao.evaluation.report.Report.Grid;
import org.qingmiao.evaluation.report.Report.Series;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.chart.StackedBars;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Target;

/** The chapter of the whole: how many are reached, by nature and by field. */
final class SummaryChapter {
    private final ReportInput m;

    SummaryChapter(ReportInput m) {
        this.m = m;
    }

    void write(ReportBuilder out, String title) {
        Attainment all = m.evaluation().attainment();
        int merged = m.evaluation().judgements().size() - all.total();
        out.chapter(title);
        out.say(m.say(
                "report.overall.counts",
                m.evaluation().judgements().size(),
                merged,
                all.total(),
                all.judged(),
                all.noData()));
        boolean end = m.evaluation().isFinal();
        out.say(m.say(
                end ? "report.overall.states.end" : "report.overall.states",
                all.achieved(),
                all.onTrack(),
                all.atRisk(),
                all.offTrack(),
                all.rate(),
                all.rateOfAll()));
        for (Target.Nature nature : List.of(Target.Nature.BINDING, Target.Nature.EXPECTED, Target.Nature.TEXT)) {
            nature(out, nature);
        }
        out.add(byField());
        out.add(figure());
    }

    private void nature(ReportBuilder out, Target.Nature nature) {
        List<Judgement> judgements = m.of(nature);
        Attainment a = Attainment.of(judgements);
        if (a.total() == 0) {
            return;
        }
        String not = m.list(judgements.stream()
                .filter(Judgement::counted)
                .filter(j -> j.state() == TargetState.OFF_TRACK || j.state() == TargetState.AT_RISK)
                .map(j -> j.target().name().in(m.lang()))
                .toList());
        out.say(m.say(
                        "report.overall.nature",
                        TargetWording.nature(judgements.getFirst().target()),
                        a.total(),
                        a.achieved(),
                        a.onTrack(),
                        a.atRisk(),
                        a.offTrack(),
                        a.noData(),
                        a.rate())
                + (not.isEmpty() ? "" : m.say("report.overall.not", not)));
    }

    Grid byField() {
        List<List<String>> rows = new ArrayList<>();
        for (Outline.Chapter chapter : m.plan().outline().chapters()) {
            List<Judgement> judgements = m.of(chapter);
            if (!judgements.isEmpty()) {
                rows.add(row(chapter.shortTitle().in(m.lang()), Attainment.of(judgements)));
            }
        }
        rows.add(row(m.say("report.total"), m.evaluation().attainment()));
        return new Grid(
                m.say("report.overall.table"),
                List.of(
                        m.say("report.col.field"),
                        m.say("report.col.total"),
                        m.say("report.state.achieved"),
                        m.say("report.state.on_track"),
                        m.say("report.state.at_risk"),
                        m.say("report.state.off_track"),
                        m.say("report.state.no_data"),
                        m.say("report.col.rate")),
                List.of(26, 10, 10, 10, 10, 10, 12, 12),
                Set.of(1, 2, 3, 4, 5, 6, 7),
                rows);
    }

    private static List<String> row(String name, Attainment a) {
        return List.of(
                name,
                Integer.toString(a.total()),
                Integer.toString(a.achieved()),
                Integer.toString(a.onTrack()),
                Integer.toString(a.atRisk()),
                Integer.toString(a.offTrack()),
                Integer.toString(a.noData()),
                a.rate());
    }

    private Figure figure() {
        List<String> categories = new ArrayList<>();
        List<List<Double>> values =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Outline.Chapter chapter : m.plan().outline().chapters()) {
            Attainment a = Attainment.of(m.of(chapter));
            if (a.total() > 0) {
                categories.add(chapter.shortTitle().in(m.lang()));
                int[] counts = {a.achieved(), a.onTrack(), a.atRisk(), a.offTrack(), a.noData()};
                for (int i = 0; i < counts.length; i++) {
                    values.get(i).add((double) counts[i]);
                }
            }
        }
        List<StateSignal> signals = List.of(
                StateSignal.ACHIEVED,
                StateSignal.ON_TRACK,
                StateSignal.AT_RISK,
                StateSignal.OFF_TRACK,
                StateSignal.NO_DATA);
        List<Series> series = new ArrayList<>();
        List<StackedBars.Part> parts = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            String name = m.say("report.state." + signals.get(i).name().toLowerCase(java.util.Locale.ROOT));
            series.add(new Series(name, List.copyOf(values.get(i))));
            parts.add(new StackedBars.Part(name, signals.get(i), values.get(i)));
        }
        String caption = m.say("report.overall.figure");
        return new Figure(caption, true, categories, series, new StackedBars(caption, categories, parts).draw());
    }
}
