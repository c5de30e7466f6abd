package org.qingmiao.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.exchange.Table;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Target;

/** The plan's numbers as open data; the columns are a promise to those who read them by program. */
final class OpenData {
    private static final List<String> TARGET_COLUMNS = List.of(
            "id",
            "name_zh",
            "name_en",
            "unit",
            "kind",
            "nature",
            "baseline_year",
            "baseline",
            "target",
            "period",
            "value",
            "lower",
            "upper",
            "state",
            "probability",
            "restates",
            "withheld");
    private static final List<String> HISTORY_COLUMNS = List.of(
            "indicator",
            "name_zh",
            "name_en",
            "unit",
            "period",
            "value",
            "lower",
            "upper",
            "numerator",
            "denominator",
            "due",
            "state",
            "source");

    private OpenData() {}

    /** One row per target, in the plan's order; values as the pages print them, so that none looks like a bound it misses. */
    static Table targets(PlanEvaluation evaluation) {
        return new Table(
                "targets",
                TARGET_COLUMNS,
                evaluation.judgements().stream().map(OpenData::target).toList());
    }

    private static List<@Nullable Object> target(Judgement j) {
        Target target = j.target();
        Target.Baseline baseline = target.baseline();
        IndicatorValue now = j.now();
        Indicator i = j.indicator();
        int decimals = j.figures().decimals();
        return Arrays.asList(
                target.id(),
                target.name().zh(),
                target.name().en(),
                i.unit().id(),
                target.kind().name().toLowerCase(Locale.ROOT),
                target.nature().name().toLowerCase(Locale.ROOT),
                baseline == null ? null : Integer.valueOf(baseline.year()),
                baseline == null ? null : baseline.value(),
                target.value(),
                now == null ? null : now.period().iso(),
                now == null ? null : printed(now.value(), decimals),
                now == null ? null : printed(now.lower(), decimals),
                now == null ? null : printed(now.upper(), decimals),
                j.state().id(),
                j.forecast() instanceof TargetForecast.Expected e && !Double.isNaN(e.probability())
                        ? BigDecimal.valueOf(e.probability()).setScale(3, RoundingMode.HALF_UP)
                        : null,
                target.restates().orElse(null),
                Boolean.toString(j.isWithheld()));
    }

    /** The years of one indicator, the earliest first. */
    static Table history(Judgement j) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (HistoryPoint p : j.history()) {
            Indicator i = j.indicator();
            rows.add(Arrays.asList(
                    i.id(),
                    i.name().zh(),
                    i.name().en(),
                    i.unit().id(),
                    Integer.toString(p.year()),
                    printed(p.value(), i.decimals()),
                    printed(p.lower(), i.decimals()),
                    printed(p.upper(), i.decimals()),
                    whole(p.numerator()),
                    whole(p.denominator()),
                    p.published() ? null : printed(p.due(), i.decimals()),
                    p.published() || (p.value() == null && !p.withheld())
                            ? null
                            : p.state().id(),
                    source(p)));
        }
        return new Table("history", HISTORY_COLUMNS, rows);
    }

    /** Where the value is from; {@code withheld} where there is one that the public may not see. */
    private static @Nullable String source(HistoryPoint p) {
        if (p.published()) {
            return "published";
        }
        if (p.withheld()) {
            return "withheld";
        }
        return p.value() == null ? null : p.synthetic() ? "synthetic" : "reported";
    }

    private static @Nullable BigDecimal printed(@Nullable Double value, int decimals) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal whole(@Nullable Double value) {
        return value == null
                ? null
                : BigDecimal.valueOf(value).stripTrailingZeros().setScale(0, RoundingMode.HALF_UP);
    }
}
