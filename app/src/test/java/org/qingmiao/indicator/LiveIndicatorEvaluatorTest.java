package org.qingmiao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qingmiao.indicator.cell.World.value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.indicator.IndicatorValue.Coverage;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.indicator.cell.World;
import org.qingmiao.org.Period;
import org.qingmiao.platform.Seeds;

class LiveIndicatorEvaluatorTest {
    private static final List<String> UNITS = List.of("liuxi", "north", "south", "hill", "north-1");
    private static final List<Period> YEARS = List.of(Period.year(2023), Period.year(2024), Period.year(2025));

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_rate_of_the_district_is_made_of_the_sums_of_its_streets() {
        world.babies("north", "2024", 500, 1, 1);
        world.babies("south", "2024", 300, 0, 1);
        world.babies("hill", "2024", 200, 2, 0);
        IndicatorValue value = world.now("infant-deaths", "liuxi", "2024");
        assertThat(value.value()).isEqualTo(5.0);
        assertThat(value.numerator()).isEqualTo(5.0);
        assertThat(value.denominator()).isEqualTo(1000.0);
        assertThat(value.coverage()).isEqualTo(new Coverage(6, 6, 3, 3));
        assertThat(value.coverage().complete()).isTrue();
        assertThat(value.synthetic()).isFalse();
    }

    @Test
    void a_value_is_seen_by_the_very_next_question() {
        world.babies("north", "2024", 500, 1, 0);
        assertThat(world.now("infant-deaths", "north", "2024").value()).isEqualTo(2.0);
        world.write(value("babies.died_later", "north", "2024", 1.0));
        assertThat(world.now("infant-deaths", "north", "2024").value()).isEqualTo(4.0);
    }

    @Test
    void a_value_written_by_another_process_is_seen_as_well() {
        IndicatorEvaluator other = world.another();
        world.babies("north", "2024", 500, 1, 0);
        assertThat(world.ask(other, "infant-deaths", "north", "2024", Optional.empty())
                        .value())
                .isEqualTo(2.0);
        world.write(value("babies.died_week", "north", "2024", 2.0));
        assertThat(world.ask(other, "infant-deaths", "north", "2024", Optional.empty())
                        .value())
                .isEqualTo(4.0);
    }

    @Test
    void missing_is_not_zero() {
        world.write(World.born("north", "2024", 250, 250).toArray(CellValue[]::new));
        world.write(value("babies.died_week", "north", "2024", 1.0));
        IndicatorValue value = world.now("infant-deaths", "north", "2024");
        assertThat(value.value()).isNull();
        assertThat(value.coverage()).isEqualTo(new Coverage(1, 2, 1, 1));
    }

    @Test
    void a_unit_that_reported_boys_alone_has_not_reported() {
        world.write(
                value("babies.born", "north", "2024", "m", 250.0),
                value("babies.died_week", "north", "2024", 1.0),
                value("babies.died_later", "north", "2024", 1.0));
        IndicatorValue value = world.now("infant-deaths", "north", "2024");
        assertThat(value.denominator()).isNull();
        assertThat(value.value()).isNull();
    }

    @Test
    void a_rate_made_from_different_coverage_says_so() {
        world.babies("north", "2024", 500, 1, 1);
        world.write(World.born("south", "2024", 150, 150).toArray(CellValue[]::new));
        IndicatorValue value = world.now("infant-deaths", "liuxi", "2024");
        assertThat(value.coverage()).isEqualTo(new Coverage(2, 6, 2, 3));
        assertThat(value.coverage().complete()).isFalse();
        assertThat(value.coverage().share()).isCloseTo(4.0 / 9, within(1e-12));
    }

    @Test
    void nothing_at_all_is_no_value_and_no_coverage() {
        IndicatorValue value = world.now("infant-deaths", "liuxi", "2024");
        assertThat(value.value()).isNull();
        assertThat(value.coverage().share()).isZero();
    }

    @Test
    void no_births_give_no_rate() {
        world.babies("north", "2024", 0, 0, 0);
        IndicatorValue value = world.now("infant-deaths", "north", "2024");
        assertThat(value.value()).isNull();
        assertThat(value.denominator()).isEqualTo(0.0);
    }

    @Test
    void no_deaths_among_many_have_an_upper_limit() {
        world.babies("north", "2024", 4056, 0, 0);
        IndicatorValue value = world.now("infant-deaths", "north", "2024");
        assertThat(value.value()).isEqualTo(0.0);
        assertThat(value.lower()).isEqualTo(0.0);
        assertThat(value.upper()).isCloseTo(0.9095, within(5e-5));
    }

    @Test
    void quarters_make_a_year_by_their_sum() {
        for (int quarter = 1; quarter <= 4; quarter++) {
            world.write(value("shelter.trained", "south", "2024Q" + quarter, 10.0 * quarter));
        }
        assertThat(world.now("trained", "south", "2024").value()).isEqualTo(100.0);
        assertThat(world.now("trained", "south", "2024").coverage().numeratorExpected())
                .isEqualTo(4);
    }

    @Test
    void the_last_half_year_is_the_stock_of_the_year() {
        world.write(value("shelter.open_cases", "north-1", "2024S1", 9.0));
        world.write(value("shelter.open_cases", "north-1", "2024S2", 4.0));
        world.write(value("shelter.open_cases", "north-2", "2024S2", 3.0));
        assertThat(world.now("open-cases", "north", "2024").value()).isEqualTo(7.0);
    }

    @Test
    void a_school_year_counts_for_the_year_in_which_it_ends() {
        world.write(
                value("children.checked", "north", "2023-09/2024-08", 200.0),
                value("children.short_sighted", "north", "2023-09/2024-08", 90.0));
        assertThat(world.now("short-sight", "north", "2024").value()).isEqualTo(45.0);
        assertThat(world.now("short-sight", "north", "2023").value()).isNull();
    }

    @Test
    void a_synthetic_part_marks_the_whole() {
        world.babies("north", "2024", 500, 1, 1);
        world.cells.write(
                new CellChange("demo", ValueOrigin.SYNTHETIC, "demo", "", "", "", World.born("south", "2024", 10, 10)));
        assertThat(world.now("infant-deaths", "liuxi", "2024").synthetic()).isTrue();
        assertThat(world.now("infant-deaths", "north", "2024").synthetic()).isFalse();
    }

    @Test
    void an_indicator_of_an_earlier_moment_is_what_was_known_then() {
        world.babies("north", "2024", 500, 1, 0);
        Instant then = world.clock.instant();
        world.write(value("babies.died_later", "north", "2024", 4.0));
        assertThat(world.now("infant-deaths", "north", "2024").value()).isEqualTo(10.0);
        assertThat(world.asOf(then, "infant-deaths", "north", "2024").value()).isEqualTo(2.0);
        assertThat(world.asOf(World.BEGIN, "infant-deaths", "north", "2024").value())
                .isNull();
    }

    @Test
    void what_is_kept_and_what_is_read_afresh_never_differ() {
        Seeds.each(6, random -> {
            try (World some = new World()) {
                for (int i = 0; i < 30; i++) {
                    change(some, random);
                    Map<String, IndicatorValue> kept = all(some, some.indicators);
                    if (i % 5 == 0) {
                        assertThat(all(some, some.another())).isEqualTo(kept);
                    }
                }
                assertThat(all(some, some.another())).isEqualTo(all(some, some.indicators));
            }
        });
    }

    private static void change(World world, RandomGenerator random) {
        String unit = List.of("north", "south", "hill").get(random.nextInt(3));
        int year = random.nextInt(2023, 2026);
        Double number = random.nextInt(6) == 0 ? null : Double.valueOf(random.nextInt(200));
        List<CellValue> one = List.of(
                value("babies.born", unit, "" + year, random.nextBoolean() ? "m" : "f", number),
                value("babies.died_week", unit, "" + year, number),
                value("babies.died_later", unit, "" + year, number),
                value("shelter.trained", unit, year + "Q" + random.nextInt(1, 5), number),
                value("shelter.open_cases", "north-" + random.nextInt(1, 3), year + "S" + random.nextInt(1, 3), number),
                value("children.all", unit, "" + year, number),
                value("shelter.accidents", unit, "" + year, number));
        CellResult result = world.write(one.get(random.nextInt(one.size())));
        if (result instanceof CellResult.Written written && written.change() > 0 && random.nextInt(5) == 0) {
            world.cells.undo(written.change(), "ben", "");
        }
    }

    private static Map<String, IndicatorValue> all(World world, IndicatorEvaluator from) {
        Map<String, IndicatorValue> values = new HashMap<>();
        from.evaluate(world.plan.indicators().values(), UNITS, YEARS, Optional.empty())
                .values()
                .forEach(v -> values.put(v.indicator() + " " + v.unit() + " " + v.period(), v));
        return values;
    }

    @Test
    void writers_never_wait_for_each_others_connections() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        List<String> elements = List.of("shelter.accidents", "shelter.places", "shelter.pupils", "shelter.of_age");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CellResult>> writers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                CellValue one = value(elements.get(i % 4), "north", Integer.toString(1980 + i), 1.0);
                writers.add(threads.submit(() -> {
                    begin.await();
                    return world.write(one);
                }));
            }
            begin.countDown();
            for (Future<CellResult> writer : writers) {
                assertThat(writer.get()).isInstanceOf(CellResult.Written.class);
            }
        }
    }

    @Test
    void many_writers_at_once_lose_nothing_and_each_reads_its_own_value() throws Exception {
        List<String> streets = List.of("north", "south", "hill");
        CountDownLatch begin = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (String street : streets) {
                for (int year = 2023; year <= 2025; year++) {
                    String when = Integer.toString(year);
                    writers.add(threads.submit(() -> {
                        begin.await();
                        for (int i = 1; i <= 15; i++) {
                            world.write(value("shelter.accidents", street, when, (double) i));
                            world.write(value("children.all", street, when, 1000.0));
                            IndicatorValue own = world.now("accidents", street, when);
                            assertThat(own.numerator()).isEqualTo((double) i);
                        }
                        return null;
                    }));
                }
            }
            begin.countDown();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        for (int year = 2023; year <= 2025; year++) {
            IndicatorValue district = world.now("accidents", "liuxi", "" + year);
            assertThat(district.numerator()).isEqualTo(45.0);
            assertThat(district.denominator()).isEqualTo(3000.0);
        }
        assertThat(world.cells.history(CellKey.of("shelter.accidents", "north", Period.year(2024))))
                .hasSize(15)
                .extracting(CellVersion::version)
                .doesNotHaveDuplicates();
    }
}
