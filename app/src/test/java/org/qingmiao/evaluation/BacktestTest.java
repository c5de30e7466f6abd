package org.qingmiao.evaluation;

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
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Comparison;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Plans;
import org.qingmiao.plan.Target;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Forecasts made in each year of which the end is known by now. The tables of {@code docs/judgement.md} are what this test
 * works out; {@code mvn -pl app test -Dtest=BacktestTest} makes them again and prints them where they differ.
 */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class BacktestTest {
    @Autowired
    Plans plans;

    @Autowired
    Evaluations evaluations;

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
            for (int year = plan.head().from() + 2; year < last; year++) {
                evaluations.evaluate(plan, unit, year, Optional.empty()).judgements().stream()
                        .filter(Judgement::counted)
                        .filter(j -> end.of(j.target().id()).judged() != null)
                        .filter(j -> j.forecast() instanceof Forecast.Expected)
                        .forEach(j -> cases.add(of(
                                (Forecast.Expected) j.forecast(),
                                end.of(j.target().id()).state() == State.ACHIEVED,
                                Objects.requireNonNull(Objects.requireNonNull(
                                                end.of(j.target().id()).judged())
                                        .value()))));
            }
        }
        return cases;
    }

    private static Case of(Forecast.Expected e, boolean met, double came) {
        return new Case(e.probability(), met, came >= e.lower() - 1e-9 && came <= e.upper() + 1e-9);
    }

    /**
     * Published series of four years or more: in each year from the third on, will the last year be no worse than now, and a
     * tenth better than now? A tie is a hit.
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
                Situation s = Situation.of(
                        series.target(), series.indicator(), known, year, known.firstKey(), last);
                boolean below = series.indicator().direction() == Indicator.Direction.DOWN;
                double now = Objects.requireNonNull(known.get(year));
                for (double bound : new double[] {now, below ? now * 0.9 : now * 1.1}) {
                    boolean met = below ? came <= bound : came >= bound;
                    if (Forecasts.of(s, bound, below) instanceof Forecast.Expected e) {
                        cases.add(of(e, met, came));
                    }
                }
            }
        }
        return cases;
    }

    private record SeriesOf(Target target, Indicator indicator, SortedMap<Integer, Double> values) {}

    private static List<SeriesOf> series(Plan plan) {
        List<SeriesOf> all = new ArrayList<>();
        for (Indicator indicator : plan.indicators().values()) {
            Optional<Target> target = plan.targets().stream()
                    .filter(t -> t.judgedBy().equals(indicator.id()))
                    .findFirst();
            Map<String, SortedMap<Integer, Double>> byArea = new HashMap<>();
            plan.comparisons().stream()
                    .filter(c -> indicator.comparisons().contains(c.series()) && !c.target())
                    .filter(c -> c.value().isPresent() && c.unitText().equals(indicator.unit().sign()))
                    .forEach(c -> byArea.computeIfAbsent(c.series() + c.area(), k -> new TreeMap<>())
                            .put(c.year(), number(c)));
            target.ifPresent(t -> byArea.values().stream()
                    .filter(values -> values.size() >= 4)
                    .forEach(values -> all.add(new SeriesOf(t, indicator, values))));
        }
        return all;
    }

    private static double number(Comparison c) {
        return c.value().orElseThrow().doubleValue();
    }

    /** Reliability by decile of what was said, and how often the 80 % interval held what came. */
    private static String table(String name, List<Case> cases) {
        StringBuilder table = new StringBuilder("| said (" + name + ") | forecasts | said on average | met |\n|---|---|---|---|\n");
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
                        100 * some.stream().mapToDouble(Case::probability).average().orElse(0),
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
