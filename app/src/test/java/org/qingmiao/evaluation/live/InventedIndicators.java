package org.qingmiao.evaluation.live;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.indicator.IndicatorEvaluator;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.indicator.IndicatorValue.Coverage;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Estimate;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/** Values of a plan's indicators as a test gives them, or drawn so that they often lie next to what is asked. */
public final class InventedIndicators implements IndicatorEvaluator {
    private final Plan plan;
    private final RandomGenerator random;
    private final Map<List<Object>, IndicatorValue> values = new HashMap<>();

    public InventedIndicators(Plan plan, RandomGenerator random) {
        this.plan = plan;
        this.random = random;
    }

    /** The plan judged on these values, long after its last year. */
    public PlanEvaluator evaluations() {
        OrgTree tree = OrgTree.of(plan.units());
        OrgUnits units = new OrgUnits() {
            @Override
            public OrgTree tree() {
                return tree;
            }

            @Override
            public int key(String id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int store(Collection<OrgUnit> some) {
                throw new UnsupportedOperationException();
            }
        };
        Clock clock = Clock.fixed(Instant.parse("2040-01-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new LivePlanEvaluator(this, units, clock);
    }

    public void give(String indicator, String unit, int year, double numerator, double denominator) {
        Indicator definition = Objects.requireNonNull(plan.indicators().get(indicator));
        values.put(
                List.of(indicator, unit, Period.year(year)),
                value(definition, unit, Period.year(year), numerator, denominator, new Coverage(3, 3, 3, 3)));
    }

    void giveNothing(String indicator, String unit, int year, Coverage coverage) {
        Indicator definition = Objects.requireNonNull(plan.indicators().get(indicator));
        values.put(
                List.of(indicator, unit, Period.year(year)),
                value(definition, unit, Period.year(year), 7, 100, coverage));
    }

    private static IndicatorValue value(
            Indicator indicator, String unit, Period period, double numerator, double denominator, Coverage coverage) {
        Estimate e = Estimate.of(indicator, numerator, denominator);
        boolean whole = coverage.complete() && coverage.reported() > 0;
        return new IndicatorValue(
                indicator.id(),
                unit,
                period,
                whole ? known(e.value()) : null,
                known(e.numerator()),
                known(e.denominator()),
                whole ? known(e.lower()) : null,
                whole ? known(e.upper()) : null,
                coverage,
                true);
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    @Override
    public IndicatorGrid evaluate(
            Collection<Indicator> indicators,
            Collection<String> units,
            Collection<Period> periods,
            Optional<Instant> asOf) {
        return new IndicatorGrid() {
            @Override
            public IndicatorValue value(String indicator, String unit, Period period) {
                return values.computeIfAbsent(
                        List.of(indicator, unit, period), key -> draw(asked(indicators, indicator), unit, period));
            }

            @Override
            public Stream<IndicatorValue> values() {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Elements are asked for as if they were indicators of their own. */
    private static Indicator asked(Collection<Indicator> indicators, String id) {
        return indicators.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    private IndicatorValue draw(Indicator indicator, String unit, Period period) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return value(indicator, unit, period, Double.NaN, Double.NaN, Coverage.NONE);
        }
        if (kind == 1) {
            return value(indicator, unit, period, 7, 100, new Coverage(2, 3, 3, 3));
        }
        double among = random.nextBoolean() ? random.nextInt(20, 400) : random.nextInt(10_000, 3_000_000);
        double wanted = kind < 6
                ? near(indicator)
                : random.nextDouble() * (indicator.isCount() ? 200 : 0.4 * indicator.factor());
        double numerator = indicator.isCount() ? wanted : wanted * among / indicator.factor();
        double most = indicator.isCount() ? 1e6 : among;
        return value(
                indicator,
                unit,
                period,
                Math.clamp(Math.rint(numerator) + random.nextInt(-1, 2), 0, most),
                among,
                new Coverage(3, 3, 3, 3));
    }

    /** What some target asks of the indicator, or what it began with. */
    private double near(Indicator indicator) {
        return plan.targets().stream()
                .filter(t -> t.judgedBy().equals(indicator.id()))
                .flatMap(
                        t -> Stream.of(Optional.ofNullable(t.value()), start(t)).flatMap(Optional::stream))
                .map(Number::doubleValue)
                .skip(random.nextInt(2))
                .findFirst()
                .orElse(indicator.isCount() ? 40.0 : 0.1 * indicator.factor());
    }

    private static Optional<java.math.BigDecimal> start(Target target) {
        return Optional.ofNullable(target.baseline()).map(Target.Baseline::value);
    }
}
