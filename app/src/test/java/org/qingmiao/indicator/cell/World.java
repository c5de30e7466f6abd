package org.qingmiao.indicator.cell;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.CellReader;
import org.qingmiao.indicator.Columns;
import org.qingmiao.indicator.Freshness;
import org.qingmiao.indicator.IndicatorEvaluator;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.indicator.LiveIndicatorEvaluator;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.org.TestUnits;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms below and this one on a database of their own, with the invented district in it. */
public final class World implements AutoCloseable {
    /** No register feeds anything. */
    static final CountedValues UNCOUNTED = new CountedValues() {
        @Override
        public boolean counts(DataElement element, Period period) {
            return false;
        }

        @Override
        public Optional<Source> source(DataElement element) {
            return Optional.empty();
        }

        @Override
        public List<CountedAmounts> amounts(List<Asked> asked, OrgTree tree, Optional<Instant> asOf) {
            return asked.stream().map(a -> CountedAmounts.none()).toList();
        }

        @Override
        public boolean areInvented() {
            return false;
        }

        @Override
        public Look since(String before) {
            return new Look("", Set.of());
        }
    };

    public static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    final TestDatabase database = TestDatabase.fresh();
    public final HikariDataSource connections = pool(database);
    public final SettableClock clock = new SettableClock(BEGIN);
    final TestPlans plans = TestPlans.of(TestPlans.TINY);
    public final Plan plan = plans.current();
    public final OrgUnits units;
    final ElementKeys keys;
    final ElementRegistry elements = new ElementRegistry(plans);
    public final CellStore cells;
    final Columns columns;
    public final IndicatorEvaluator indicators;
    /** What a round holds. */
    final Map<CellKey, CellLock> locks = new HashMap<>();

    public World() {
        List<OrgUnit> all = plan.units();
        units = TestUnits.of(connections, all);
        JdbcClient db = JdbcClient.create(connections);
        keys = new ElementKeys(db);
        cells = new JdbcCellStore(
                new CellVersions(db, keys, units, new CountedCells(elements, units, UNCOUNTED, clock)),
                new CellChangeQueries(db, keys),
                new CellRepository(connections, keys, units, clock),
                new CellChecks(elements, units, UNCOUNTED),
                change -> locks,
                new TransactionTemplate(new DataSourceTransactionManager(connections)));
        columns = columns(new CellReader(connections));
        indicators = new LiveIndicatorEvaluator(columns, elements, units);
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return pool;
    }

    @Override
    public void close() {
        connections.close();
    }

    /** Columns of another process, which has read nothing yet. */
    public Columns columns(CellReader reader) {
        return new Columns(elements, keys, units, reader, new Freshness(JdbcClient.create(connections)), UNCOUNTED);
    }

    public IndicatorEvaluator another() {
        return new LiveIndicatorEvaluator(columns(new CellReader(connections)), elements, units);
    }

    public static CellValue value(String element, String unit, String period, @Nullable Double value) {
        return value(element, unit, period, "", value);
    }

    public static CellValue value(String element, String unit, String period, String options, @Nullable Double value) {
        return new CellValue(new CellKey(element, unit, Period.parse(period).orElseThrow(), options), value);
    }

    public CellResult write(CellValue... values) {
        return write("", values);
    }

    CellResult write(String idempotencyKey, CellValue... values) {
        clock.forward(Duration.ofMinutes(1));
        return cells.write(new CellChange(
                "anna", ValueOrigin.REPORTED, "form", "paper", "", idempotencyKey, Arrays.asList(values)));
    }

    CellResult.Written written(CellValue... values) {
        return (CellResult.Written) write(values);
    }

    /** Live births, kept for boys and girls. */
    public static List<CellValue> born(String unit, String year, double boys, double girls) {
        return List.of(value("babies.born", unit, year, "m", boys), value("babies.born", unit, year, "f", girls));
    }

    /** Everything that infant mortality needs of one street and year. */
    public void babies(String unit, String year, double born, double diedInWeek, double diedLater) {
        List<CellValue> values = new ArrayList<>(born(unit, year, born / 2, born / 2));
        values.add(value("babies.died_week", unit, year, diedInWeek));
        values.add(value("babies.died_later", unit, year, diedLater));
        write(values.toArray(CellValue[]::new));
    }

    Indicator indicator(String id) {
        return Objects.requireNonNull(plan.indicators().get(id), id);
    }

    public IndicatorValue now(String indicator, String unit, String period) {
        return ask(indicators, indicator, unit, period, Optional.empty());
    }

    public IndicatorValue asOf(Instant moment, String indicator, String unit, String period) {
        return ask(indicators, indicator, unit, period, Optional.of(moment));
    }

    public IndicatorValue ask(
            IndicatorEvaluator from, String id, String unit, String period, Optional<Instant> moment) {
        Period when = Period.parse(period).orElseThrow();
        return from.evaluate(List.of(indicator(id)), List.of(unit), List.of(when), moment)
                .value(id, unit, when);
    }
}
