package org.qingmiao.evaluation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.live.ForecastCalculator;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.ComparisonValue;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.qingmiao.plan.loaded.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Forecasts made in each year of which the end is known by now. The tables of {@code docs/judgement.md} are what this test
 * works out; {@code mvn -pl app test -Dtest=BacktestTest} makes them again and prints them where they differ.
 */
@DemoServer
@TestPropertySource(properties = "qingmiao.test=values that no other test has changed")
@SuppressWarnings("NullAway.Init") // set by Spring
class BacktestTest {
    @Autowired
    Plans plans;

    @Autowired
    PlanEvaluator evaluations;

    /** What was said and what came. */
    private record Case(double probability, boolean met, boolean inside) {}

    @Test
    void the_documented_reliability_is_what_comes_out() throws IOException {
        String docs = Files.readString(Path.of("../docs/judgement.md"));
        String demo = table("demo", demo());
        String published = table("published", published());
        assertThat(docs).as(demo + published).contains(demo).contains(published);
    }

    /** District and streets of the demo, forecasts of 2023 and 2024 for 2025. */
    private List<Case> demo() {
        Plan plan = plans.current();
        int last = plan.head().to();
        List<String> units = new ArrayList<>(List.of(plan.head().district()));
        plan.units().stream()
                .filter(u -> u.kind().equals("street"))
                .map(OrgUnit::id)
                .forEach(units::add);
        List<Case> cases = new ArrayList<>();
        for (String unit : units) {
            PlanEvaluation end = evaluations.evaluate(plan, unit, last, Optional.empty());
            for (Judgement j : end.judgements()) {
                if (j.counted() && j.judgedDirectly() && j.judged() != null) {
                    for (int year = plan.head().from() + 2; year < last; year++) {
                        made(plan, j, year).ifPresent(cases::add);
                    }
                }
            }
        }
        return cases;
    }

    /** What would have been said in a year of what came in the last one. */
    private static Optional<Case> made(Plan plan, Judgement end, int year) {
        SortedMap<Integer, Observation> known = new TreeMap<>();
        end.history().stream()
                .filter(p -> !p.published() && p.value() != null)
                .forEach(p -> known.put(
                        p.year(),
                        new Observation(
                                Objects.requireNonNull(p.value()),
                                p.numerator(),
                                p.denominator(),
                                p.lower(),
                                p.upper())));
        EvaluationYears evaluationYears = new EvaluationYears(
                plan.head().baseline(), plan.head().from(), plan.head().to(), true);
        JudgementInput s = JudgementInput.of(end.target(), end.indicator(), known, year, evaluationYears);
        double came =
                Objects.requireNonNull(Objects.requireNonNull(end.judged()).value());
        return ForecastCalculator.of(s, end.bound(), end.keptBelow()) instanceof TargetForecast.Expected e
                ? Optional.of(of(e, end.state() == TargetState.ACHIEVED, came))
                : Optional.empty();
    }

    private static Case of(TargetForecast.Expected e, boolean met, double came) {
        return new Case(e.probability(), met, came >= e.lower() - 1e-9 && came <= e.upper() + 1e-9);
    }

    /**
     * Published series of four years or more: in each year from the third on, will the last year be no higher than now, than a
     * tenth less and than a tenth more? A tie is a hit.
     */
    private List<Case> published() {
        Plan plan = plans.current();
        List<Case> cases = new ArrayList<>();
        for (SeriesOf series : series(plan)) {
            int last = series.values().lastKey();
            double came = Objects.requireNonNull(series.values().get(last));
            for (int year : series.values().keySet()) {
                SortedMap<Integer, Double> known = series.values().headMap(year + 1);
                if (known.size() < 3 || year == last) {
                    continue;
                }
                JudgementInput s =
                        JudgementInput.of(series.target(), series.indicator(), known, year, known.firstKey(), last);
                double now = Objects.requireNonNull(known.get(year));
                for (double bound : new double[] {now, now * 0.9, now * 1.1}) {
                    boolean met = came <= bound;
                    if (ForecastCalculator.of(s, bound, true) instanceof TargetForecast.Expected e) {
                        cases.add(of(e, met, came));
                    }
                }
            }
        }
        return cases;
    }

    private record SeriesOf(Target target, Indicator indicator, SortedMap<Integer, Double> values) {}

    /** Each series of an area, on an indicator of the same unit. */
    private static List<SeriesOf> series(Plan plan) {
        Map<String, SortedMap<Integer, Double>> byArea = new TreeMap<>();
        Map<String, String> units = new HashMap<>();
        plan.monitoring().comparisons().stream()
                .filter(c -> !c.target() && c.value().isPresent())
                .forEach(c -> {
                    String key = c.series() + " " + c.area();
                    units.put(key, c.unitText().en());
                    byArea.computeIfAbsent(key, k -> new TreeMap<>()).put(c.year(), number(c));
                });
        List<SeriesOf> all = new ArrayList<>();
        byArea.forEach((key, values) -> plan.targets().stream()
                .filter(t -> t.judgedBy().equals(t.indicator()))
                .filter(t -> Objects.requireNonNull(plan.indicators().get(t.indicator()))
                        .unit()
                        .sign()
                        .en()
                        .equals(units.get(key)))
                .findFirst()
                .filter(t -> values.size() >= 4)
                .ifPresent(t -> all.add(
                        new SeriesOf(t, Objects.requireNonNull(plan.indicators().get(t.indicator())), values))));
        return all;
    }

    private static double number(ComparisonValue c) {
        return c.value().orElseThrow().doubleValue();
    }

    /** Reliability by decile of what was said, and how often the 80 % interval held what came. */
    private static String table(String name, List<Case> cases) {
        StringBuilder table =
                new StringBuilder("| said (" + name + ") | forecasts | said on average | met |\n|---|---|---|---|\n");
        for (int decile = 0; decile < 10; decile++) {
            int of = decile;
            List<Case> some = cases.stream()
                    .filter(c -> !Double.isNaN(c.probability()))
                    .filter(c -> Math.min(9, (int) (c.probability() * 10)) == of)
                    .toList();
            if (!some.isEmpty()) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %d–%d %% | %d | %.0f %% | %.0f %% |%n",
                        decile * 10,
                        decile * 10 + 10,
                        some.size(),
                        100
                                * some.stream()
                                        .mapToDouble(Case::probability)
                                        .average()
                                        .orElse(0),
                        100.0 * some.stream().filter(Case::met).count() / some.size()));
            }
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "%nOf %d intervals %.0f %% held what came.%n",
                        cases.size(),
                        100.0 * cases.stream().filter(Case::inside).count() / cases.size()))
                .toString();
    }
}
