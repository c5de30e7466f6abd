package org.qingmiao.evaluation.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.OrgTree;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.chart.BulletGraph;
import org.qingmiao.page.chart.Sparkline;
import org.qingmiao.page.chart.TargetBand;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Makes lines of judgements, for every page that lists targets. */
public final class TargetRowComposer {
    private final Plan plan;
    private final OrgTree tree;
    private final Lang lang;
    private final int width;

    /** @param width of the dot-on-a-line, in pixels */
    public TargetRowComposer(Plan plan, OrgTree tree, Lang lang, int width) {
        this.plan = plan;
        this.tree = tree;
        this.lang = lang;
        this.width = width;
    }

    public List<TargetRow> of(List<Judgement> judgements) {
        return judgements.stream().map(this::of).toList();
    }

    public TargetRow of(Judgement j) {
        StateSignal stateSignal = signal(j.state());
        return new TargetRow(
                j.target().id(),
                stateSignal,
                j.target().name(),
                restates(j.target()),
                "/indicators/" + j.indicator().id(),
                j.reason(),
                baseline(j),
                value(j, lang),
                new Svg(dot(j, stateSignal).draw(width)),
                TargetWording.of(plan, j.target()),
                new Svg(new Sparkline(years(j.history()), stateSignal).draw(92, 26)),
                responsible(j.indicator()),
                TargetWording.nature(j.target()));
    }

    /** That a target restates another and is not counted; empty for one that counts. */
    public static Text restates(Target target) {
        return target.restates()
                .map(other -> Messages.of("evaluation.restates", other))
                .orElse(Text.same(""));
    }

    /** Targets by how their state is shown, from good to bad, every state with its number. */
    public static Map<StateSignal, Long> signals(Attainment attainment) {
        Map<StateSignal, Long> counts = new LinkedHashMap<>();
        Attainment.ORDER.forEach(s -> counts.put(signal(s), (long) attainment.in(s)));
        return counts;
    }

    private static Text baseline(Judgement j) {
        Target.Baseline baseline = j.target().baseline();
        if (baseline == null || baseline.value() == null) {
            return Text.same("");
        }
        Text sign = j.indicator().unit().sign();
        String printed = baseline.value().toPlainString();
        return Messages.of(
                "evaluation.baseline",
                new Text(printed + sign.zh(), printed + sign.en()),
                Integer.toString(baseline.year()));
    }

    private Text responsible(Indicator indicator) {
        return tree.find(indicator.responsible()).map(u -> u.shortName()).orElse(Text.same(indicator.responsible()));
    }

    private BulletGraph dot(Judgement j, StateSignal stateSignal) {
        IndicatorValue judged = j.judged();
        Double value = judged == null ? null : judged.value();
        Target.Baseline baseline = j.target().baseline();
        Double base = baseline != null && baseline.value() != null && j.judgedDirectly()
                ? Double.valueOf(baseline.value().doubleValue())
                : null;
        String label = j.target().name().in(lang) + ": " + value(j, lang) + ", "
                + TargetWording.of(plan, j.target()).in(lang);
        return new BulletGraph(
                value,
                base,
                judged == null ? null : judged.lower(),
                judged == null ? null : judged.upper(),
                kept(j),
                stateSignal,
                label);
    }

    /** Where the promise is kept. */
    public static TargetBand kept(Judgement j) {
        if (j.bound() == null) {
            return TargetBand.NOWHERE;
        }
        return new TargetBand(j.bound(), j.keptBelow() ? TargetBand.Side.BELOW : TargetBand.Side.ABOVE);
    }

    private static List<@Nullable Double> years(List<HistoryPoint> history) {
        List<@Nullable Double> values = new ArrayList<>();
        history.forEach(p -> values.add(p.value()));
        return values;
    }

    public static StateSignal signal(TargetState targetState) {
        return StateSignal.valueOf(targetState.name());
    }

    /**
     * The year's own value, with so many decimals that it does not look like what is asked unless it is that, or the word
     * for one that the public may not see.
     */
    public static String value(Judgement j, Lang lang) {
        return j.isWithheld()
                ? withheld(lang)
                : j.figures().print(j.now() == null ? null : j.now().value()).in(lang);
    }

    /** What stands for a value that the public may not see. */
    public static String withheld(Lang lang) {
        return Messages.in(lang, "evaluation.withheld");
    }

    /** A value as it is printed, with its unit. */
    public static String value(@Nullable IndicatorValue value, Indicator indicator, Lang lang) {
        return print(value == null ? null : value.value(), indicator, lang);
    }

    /** A value as it is printed, with its unit; — if there is none. */
    public static String print(@Nullable Double value, Indicator indicator, Lang lang) {
        return value == null
                ? NumberFormats.UNKNOWN
                : NumberFormats.format(value, indicator.decimals())
                        + indicator.unit().sign().in(lang);
    }
}
