package org.qingmiao.indicator.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.indicator.cell.World.value;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.indicator.CellReader;
import org.qingmiao.org.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two servers beside each other on one database: nothing that one of them remembers or locks guards the values. */
class TwoServersTest {
    private static final CellKey PLACES = CellKey.of("shelter.places", "north", Period.year(2024));

    private final World world = new World();
    private final Server one = new Server(world);
    private final Server other = new Server(world);

    /** What a server holds of its own: a pool, the numbers it knows, its writer. */
    private static final class Server {
        final HikariDataSource pool = new HikariDataSource();
        final TransactionTemplate transactions;
        final ElementKeys keys;
        final CellStore cells;

        Server(World world) {
            pool.setDataSource(world.database.dataSource());
            pool.setMaximumPoolSize(4);
            transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
            JdbcClient db = JdbcClient.create(pool);
            keys = new ElementKeys(db);
            cells = new JdbcCellStore(
                    new CellVersions(
                            db,
                            keys,
                            world.units,
                            new CountedCells(world.elements, world.units, World.UNCOUNTED, world.clock)),
                    new CellChangeQueries(db, keys),
                    new CellRepository(pool, keys, world.units, world.clock),
                    new CellChecks(world.elements, world.units, World.UNCOUNTED),
                    change -> Map.of(),
                    transactions);
        }

        Optional<CellResult> write(double places, int seen) {
            CellChange change = new CellChange(
                    "anna", ValueOrigin.REPORTED, "form", "", "", "", List.of(new CellValue(PLACES, places)));
            return cells.write(change, Map.of(PLACES, seen));
        }
    }

    @AfterEach
    void close() {
        one.pool.close();
        other.pool.close();
        world.close();
    }

    @Test
    void a_number_given_out_in_a_transaction_that_is_rolled_back_is_forgotten_with_it() {
        one.transactions.executeWithoutResult(status -> {
            one.keys.assign("shelter.places");
            one.keys.id(one.keys.assign("shelter.places"));
            status.setRollbackOnly();
        });
        assertThat(one.keys.find("shelter.places")).isEmpty();
        one.write(12, 0);
        assertThat(other.cells
                        .read(List.of("shelter.places"), List.of("north"), List.of(Period.year(2024)))
                        .get(PLACES))
                .satisfies(v -> assertThat(v.value()).isEqualTo(12.0));
        assertThat(world.columns(new CellReader(world.connections))
                        .get(List.of("shelter.places"), List.of(Period.year(2024)), Optional.empty())
                        .values())
                .singleElement()
                .satisfies(c -> assertThat(c.value()).contains(12.0));
    }

    @Test
    void reading_gives_no_number_out() {
        one.cells.read(List.of("nothing.known"), List.of("north"), List.of(Period.year(2024)));
        one.cells.history(CellKey.of("nothing.known", "north", Period.year(2024)));
        one.cells.recentChanges(List.of("nothing.known"), 5);
        world.now("infant-deaths", "north", "2024");
        assertThat(world.database
                        .jdbc()
                        .sql("SELECT count(*) FROM data_element")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void of_two_who_saw_the_same_version_one_is_told() throws Exception {
        for (int round = 0; round < 20; round++) {
            int seen = round == 0 ? 0 : newest().version();
            int written = 0;
            for (Optional<CellResult> result : together(seen, round)) {
                written += result.isPresent() ? 1 : 0;
            }
            assertThat(written).as("round %s", round).isEqualTo(1);
            assertThat(newest().version()).isEqualTo(seen + 1);
        }
        assertThat(one.cells.history(PLACES)).hasSize(20);
    }

    /** Nobody keeps a change that was not written. */
    @Test
    void what_was_overtaken_leaves_no_change_behind() {
        one.write(1, 0);
        assertThat(other.write(2, 0)).isEmpty();
        assertThat(world.database
                        .jdbc()
                        .sql("SELECT count(*) FROM cell_change")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_value_that_was_taken_back_can_be_written_again() {
        one.write(1, 0);
        world.write(value("shelter.places", "north", "2024", null));
        assertThat(other.write(2, 0)).isPresent();
    }

    private CellVersion newest() {
        return Objects.requireNonNull(one.cells.history(PLACES).getFirst());
    }

    private List<Optional<CellResult>> together(int seen, int round) throws Exception {
        List<Callable<Optional<CellResult>>> writers = new ArrayList<>();
        for (int w = 0; w < 6; w++) {
            Server server = w % 2 == 0 ? one : other;
            double places = 1 + round * 10 + w;
            writers.add(() -> server.write(places, seen));
        }
        List<Optional<CellResult>> results = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Optional<CellResult>> done : pool.invokeAll(writers)) {
                results.add(done.get());
            }
        }
        return results;
    }
}
