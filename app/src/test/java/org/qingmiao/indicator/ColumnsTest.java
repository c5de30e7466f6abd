package org.qingmiao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.indicator.cell.World.value;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.indicator.cell.World;
import org.qingmiao.org.Period;

class ColumnsTest {
    private static final List<String> PLACES = List.of("shelter.places");
    private static final List<Period> YEAR = List.of(Period.year(2024));

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private double north(Columns columns) {
        Column column = Objects.requireNonNull(
                columns.get(PLACES, YEAR, Optional.empty()).get(new Columns.Key("shelter.places", Period.year(2024))));
        return column.value()[world.units.tree().position("north")];
    }

    /** A reader that stops behind its reading until it is let go. */
    private static final class SlowReader extends CellReader {
        final AtomicInteger reads = new AtomicInteger();
        final CountDownLatch firstHasRead = new CountDownLatch(1);
        final CountDownLatch firstMayGoOn = new CountDownLatch(1);
        final CountDownLatch secondHasRead = new CountDownLatch(1);
        final CountDownLatch secondMayGoOn = new CountDownLatch(1);

        SlowReader(DataSource database) {
            super(database);
        }

        @Override
        void read(
                Collection<Integer> elements, Collection<Integer> periods, Optional<Instant> asOf, RowHandler handler) {
            super.read(elements, periods, asOf, handler);
            switch (reads.incrementAndGet()) {
                case 1 -> stop(firstHasRead, firstMayGoOn);
                case 2 -> stop(secondHasRead, secondMayGoOn);
                default -> {}
            }
        }

        private static void stop(CountDownLatch reached, CountDownLatch go) {
            reached.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void an_old_reading_that_ends_late_does_not_take_the_place_of_a_newer_one() throws Exception {
        SlowReader reader = new SlowReader(world.connections);
        Columns columns = world.columns(reader);
        world.write(value("shelter.places", "north", "2024", 1.0));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Double> first = threads.submit(() -> north(columns));
            reader.firstHasRead.await();
            world.write(value("shelter.places", "north", "2024", 2.0));
            Future<Double> second = threads.submit(() -> north(columns));
            reader.secondHasRead.await();
            reader.firstMayGoOn.countDown();
            assertThat(first.get()).isEqualTo(1.0);
            reader.secondMayGoOn.countDown();
            assertThat(second.get()).isEqualTo(2.0);
        }
        assertThat(north(columns)).isEqualTo(2.0);
    }

    @Test
    void a_column_is_read_once_until_it_is_touched() {
        AtomicInteger reads = new AtomicInteger();
        Columns columns = world.columns(new CellReader(world.connections) {
            @Override
            void read(
                    Collection<Integer> elements,
                    Collection<Integer> periods,
                    Optional<Instant> asOf,
                    RowHandler handler) {
                reads.incrementAndGet();
                super.read(elements, periods, asOf, handler);
            }
        });
        north(columns);
        north(columns);
        assertThat(reads).hasValue(1);
        world.write(value("shelter.accidents", "north", "2024", 1.0));
        north(columns);
        assertThat(reads).hasValue(1);
        world.write(value("shelter.places", "north", "2024", 1.0));
        north(columns);
        assertThat(reads).hasValue(2);
    }
}
