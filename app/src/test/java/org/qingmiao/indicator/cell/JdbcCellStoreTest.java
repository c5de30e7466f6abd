package org.qingmiao.indicator.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingmiao.indicator.cell.World.value;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.org.Period;
import org.qingmiao.platform.Seeds;

class JdbcCellStoreTest {
    private static final CellKey PLACES = CellKey.of("shelter.places", "north", Period.year(2024));

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private final CellStore cellStore = world.cells;

    private static CellValue places(@Nullable Double value) {
        return new CellValue(PLACES, value);
    }

    private @Nullable Double present() {
        CellVersion version = cellStore
                .read(List.of("shelter.places"), List.of("north"), List.of(Period.year(2024)))
                .get(PLACES);
        return version == null ? null : version.value();
    }

    @Test
    void a_value_that_is_written_is_there_with_who_when_and_from_where() {
        CellResult.Written written = world.written(places(12.0));
        assertThat(written.changed()).isEqualTo(1);
        assertThat(cellStore.history(PLACES)).singleElement().satisfies(v -> {
            assertThat(v.value()).isEqualTo(12.0);
            assertThat(v.version()).isEqualTo(1);
            assertThat(v.author()).isEqualTo("anna");
            assertThat(v.means()).isEqualTo("form");
            assertThat(v.source()).isEqualTo("paper");
            assertThat(v.origin()).isEqualTo(ValueOrigin.REPORTED);
            assertThat(v.at()).isEqualTo(world.clock.instant());
            assertThat(v.change()).isEqualTo(written.change());
        });
    }

    @Test
    void nothing_is_overwritten() {
        world.write(places(1.0));
        world.write(places(2.0));
        world.write(places(3.0));
        assertThat(cellStore.history(PLACES)).extracting(CellVersion::value).containsExactly(3.0, 2.0, 1.0);
        assertThat(cellStore.history(PLACES)).extracting(CellVersion::version).containsExactly(3, 2, 1);
    }

    @Test
    void the_application_itself_cannot_change_or_remove_what_was_replaced() {
        world.write(places(1.0));
        world.write(places(2.0));
        for (String forbidden : List.of(
                "UPDATE cell_history SET value = 9",
                "DELETE FROM cell_history",
                "UPDATE cell_change SET author = 'nobody'",
                "DELETE FROM cell_change",
                "DELETE FROM cell")) {
            assertThatThrownBy(() -> world.database.jdbc().sql(forbidden).update())
                    .as(forbidden)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_same_value_again_is_no_new_version() {
        world.write(places(5.0));
        CellResult.Written again = world.written(places(5.0));
        assertThat(again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(cellStore.history(PLACES)).hasSize(1);
    }

    @Test
    void a_value_that_is_taken_back_is_unknown_again_and_its_history_stays() {
        world.write(places(5.0));
        world.write(places(null));
        assertThat(present()).isNull();
        assertThat(cellStore.history(PLACES)).extracting(CellVersion::value).containsExactly(null, 5.0);
    }

    @Test
    void taking_back_what_is_not_there_changes_nothing() {
        assertThat(world.written(places(null)).changed()).isZero();
        assertThat(cellStore.history(PLACES)).isEmpty();
    }

    @Test
    void zero_is_a_value() {
        world.write(places(0.0));
        assertThat(present()).isEqualTo(0.0);
    }

    @Test
    void undo_brings_the_old_value_back_as_a_new_version() {
        world.write(places(1.0));
        long second = world.written(places(2.0)).change();
        world.clock.forward(Duration.ofMinutes(1));
        assertThat(cellStore.undo(second, "ben", "typing mistake")).isPresent();
        assertThat(cellStore.history(PLACES)).extracting(CellVersion::value).containsExactly(1.0, 2.0, 1.0);
        assertThat(cellStore.history(PLACES).getFirst().author()).isEqualTo("ben");
        assertThat(cellStore.history(PLACES).getFirst().reason()).isEqualTo("typing mistake");
    }

    @Test
    void undo_of_the_first_value_makes_it_unknown() {
        long first = world.written(places(1.0)).change();
        cellStore.undo(first, "ben", "");
        assertThat(present()).isNull();
        assertThat(cellStore.history(PLACES)).hasSize(2);
    }

    @Test
    void undo_leaves_alone_what_somebody_has_changed_since() {
        CellValue south = value("shelter.places", "south", "2024", 7.0);
        long both = world.written(places(1.0), south).change();
        world.write(places(2.0));
        cellStore.undo(both, "ben", "");
        assertThat(present()).isEqualTo(2.0);
        assertThat(cellStore.history(south.key()).getFirst().value()).isNull();
    }

    @Test
    void undo_of_an_unknown_change_is_nothing() {
        assertThat(cellStore.undo(4711, "ben", "")).isEmpty();
    }

    @Test
    void undo_of_an_undo_is_a_redo() {
        world.write(places(1.0));
        long second = world.written(places(2.0)).change();
        CellResult undone = cellStore.undo(second, "ben", "").orElseThrow();
        cellStore.undo(((CellResult.Written) undone).change(), "ben", "");
        assertThat(present()).isEqualTo(2.0);
        assertThat(cellStore.history(PLACES)).hasSize(4);
    }

    @Test
    void the_same_idempotency_key_a_second_time_changes_nothing() {
        world.write("upload-1", places(1.0));
        world.write(places(2.0));
        CellResult.Written replayed = (CellResult.Written) world.write("upload-1", places(1.0));
        assertThat(replayed.changed()).isZero();
        assertThat(present()).isEqualTo(2.0);
        assertThat(cellStore.history(PLACES)).hasSize(2);
    }

    @Test
    void one_bad_value_keeps_all_of_a_change_out() {
        CellResult result = world.write(places(1.0), value("shelter.places", "south", "2024", -1.0));
        assertThat(result)
                .isInstanceOfSatisfying(
                        CellResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(p -> {
                                    assertThat(p.index()).isEqualTo(1);
                                    assertThat(p.code()).isEqualTo("QM-C008");
                                }));
        assertThat(present()).isNull();
    }

    @Test
    void each_fault_of_a_value_has_its_code() {
        Map<String, CellValue> faults = new HashMap<>();
        faults.put("QM-C001", value("shelter.nothing", "north", "2024", 1.0));
        faults.put("QM-C002", value("babies.died", "north", "2024", 1.0));
        faults.put("QM-C003", value("shelter.places", "atlantis", "2024", 1.0));
        faults.put("QM-C005", value("shelter.places", "north", "2024Q1", 1.0));
        faults.put("QM-C006", value("babies.born", "north", "2024", "x", 1.0));
        faults.put("QM-C007", value("shelter.places", "north", "2024", Double.NaN));
        faults.put("QM-C008", value("shelter.places", "north", "2024", -0.5));
        faults.put("QM-C010", value("shelter.places", "north", "2024", 1.5));
        faults.forEach((code, given) -> assertThat(cellStore.problems(List.of(given)))
                .as(code)
                .extracting(CellProblem::code)
                .containsExactly(code));
    }

    @Test
    void a_total_beside_its_parts_is_refused() {
        assertThat(cellStore.problems(List.of(value("babies.born", "north", "2024", 10.0))))
                .extracting(CellProblem::code)
                .containsExactly("QM-C006");
    }

    @Test
    void a_value_that_would_be_counted_where_nobody_expects_it_is_refused() {
        for (String unit : List.of("health", "north-1")) {
            assertThat(cellStore.problems(List.of(value("shelter.places", unit, "2024", 10.0))))
                    .as(unit)
                    .extracting(CellProblem::code)
                    .containsExactly("QM-C015");
        }
    }

    @Test
    void a_total_may_be_known_where_its_parts_are_not() {
        assertThat(cellStore.problems(List.of(value("shelter.places", "liuxi", "2024", 10.0))))
                .isEmpty();
    }

    @Test
    void the_same_value_twice_in_one_change_is_refused() {
        assertThat(cellStore.problems(List.of(places(1.0), places(2.0))))
                .extracting(CellProblem::code)
                .containsExactly("QM-C009");
    }

    @Test
    void a_quantity_may_have_decimals_and_a_count_may_not() {
        assertThat(cellStore.problems(List.of(value("people.temperature", "north", "2024-01", 20.5))))
                .isEmpty();
        assertThat(cellStore.problems(List.of(places(20.5)))).hasSize(1);
    }

    @Test
    void any_earlier_moment_can_be_asked_again() {
        Seeds.each(8, random -> {
            try (World fresh = new World()) {
                anyMoment(fresh, random);
            }
        });
    }

    private static void anyMoment(World fresh, RandomGenerator random) {
        Map<Instant, Map<CellKey, Double>> known = new HashMap<>();
        Map<CellKey, Double> present = new HashMap<>();
        for (int i = 0; i < 25; i++) {
            List<CellValue> values = new ArrayList<>();
            for (String unit : List.of("north", "south", "hill")) {
                if (random.nextInt(3) > 0) {
                    Double value = random.nextInt(5) == 0 ? null : Double.valueOf(random.nextInt(4));
                    CellValue cell = value("shelter.places", unit, "2024", value);
                    values.add(cell);
                    present.put(cell.key(), value);
                }
            }
            fresh.write(values.toArray(CellValue[]::new));
            present.values().removeIf(v -> v == null);
            known.put(fresh.clock.instant(), Map.copyOf(present));
        }
        known.forEach((moment, then) -> assertThat(valuesAsOf(fresh, moment)).isEqualTo(then));
        assertThat(valuesAsOf(fresh, World.BEGIN)).isEmpty();
    }

    private static Map<CellKey, Double> valuesAsOf(World world, Instant moment) {
        Map<CellKey, Double> values = new HashMap<>();
        world.cells
                .readAsOf(
                        List.of("shelter.places"),
                        List.of("north", "south", "hill"),
                        List.of(Period.year(2024)),
                        moment)
                .forEach((key, version) -> {
                    Double value = version.value();
                    if (value != null) {
                        values.put(key, value);
                    }
                });
        return values;
    }

    @Test
    void the_latest_changes_of_an_element_come_newest_first() {
        long first = world.written(places(1.0)).change();
        world.write(value("shelter.trained", "north", "2024Q1", 3.0));
        long second = world.written(places(2.0), value("shelter.places", "south", "2024", 9.0))
                .change();
        assertThat(cellStore.recentChanges(List.of("shelter.places"), 10))
                .extracting(CellStore.ChangeSummary::change)
                .containsExactly(second, first);
        assertThat(cellStore.recentChanges(List.of("shelter.places"), 1))
                .singleElement()
                .satisfies(c -> assertThat(c.cells()).isEqualTo(2));
        assertThat(cellStore.keysOf(second)).hasSize(2);
    }
}
