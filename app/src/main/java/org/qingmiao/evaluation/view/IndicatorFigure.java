package org.qingmiao.evaluation.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.rule.SentenceFigures;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.chart.HistoryChart;
import org.qingmiao.page.chart.TargetBand;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** The figure of an indicator's years and the sentence that it shows. */
public final class IndicatorFigure {
    private final Judgement judgement;
    private final Lang lang;

    public IndicatorFigure(Judgement judgement, Lang lang) {
        this.judgement = judgement;
        this.lang = lang;
    }

    /** From the first known year to the last, and which years the public may not see. */
    public Text says() {
        List<HistoryPoint> known =
                judgement.history().stream().filter(p -> p.value() != null).toList();
        Text trend = known.size() < 2 ? judgement.reason() : trend(known.getFirst(), known.getLast());
        List<HistoryPoint> withheld =
                judgement.history().stream().filter(HistoryPoint::withheld).toList();
        if (withheld.isEmpty() || (known.size() < 2 && judgement.isWithheld())) {
            return trend;
        }
        return Messages.of("evaluation.says.withheld", trend, years(withheld));
    }

    private static Text years(List<HistoryPoint> points) {
        List<String> years =
                points.stream().map(p -> Integer.toString(p.year())).toList();
        return new Text(
                String.join(Messages.in(Lang.ZH, "evaluation.and"), years),
                String.join(Messages.in(Lang.EN, "evaluation.and"), years));
    }

    private Text trend(HistoryPoint first, HistoryPoint last) {
        double from = first.value() == null ? 0 : first.value();
        double to = last.value() == null ? 0 : last.value();
        String key = NumberFormats.same(to, from)
                ? "evaluation.says.same"
                : to > from ? "evaluation.says.rose" : "evaluation.says.fell";
        SentenceFigures sentenceFigures = SentenceFigures.of(judgement.indicator(), from, to);
        return Messages.of(
                key,
                first.year(),
                last.year(),
                sentenceFigures.print(from),
                sentenceFigures.print(to),
                judgement.reason());
    }

    public Drawing draw() {
        boolean direct = judgement.judgedDirectly();
        TargetBand targetBand = direct ? TargetRowComposer.kept(judgement) : TargetBand.NOWHERE;
        List<HistoryChart.Point> points = new ArrayList<>();
        for (HistoryPoint p : judgement.history()) {
            points.add(new HistoryChart.Point(
                    p.year(), p.value(), p.lower(), p.upper(), direct ? due(p) : null, p.published()));
        }
        HistoryChart.Ahead ahead = direct && judgement.forecast() instanceof TargetForecast.Expected e
                ? new HistoryChart.Ahead(e.year(), e.value(), e.lower(), e.upper())
                : null;
        HistoryChart.Words words = new HistoryChart.Words(
                says().in(lang),
                Messages.in(lang, "evaluation.chart.baseline"),
                Messages.in(lang, "evaluation.chart.path"),
                ahead == null
                        ? ""
                        : Messages.in(
                                lang,
                                "evaluation.chart.forecast",
                                TargetRowComposer.print(ahead.value(), judgement.indicator(), lang)),
                Messages.in(
                        lang,
                        "evaluation.chart.target",
                        TargetWording.bare(judgement.target()).in(lang)));
        return new HistoryChart(
                        points,
                        ahead,
                        targetBand,
                        TargetRowComposer.signal(judgement.state()),
                        judgement.indicator().decimals(),
                        judgement.indicator().unit().sign().in(lang),
                        words)
                .draw();
    }

    /** The way starts at the baseline. */
    private static @Nullable Double due(HistoryPoint point) {
        return point.published() ? point.value() : point.due();
    }
}
