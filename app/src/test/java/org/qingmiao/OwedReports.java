package org.qingmiao;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.indicator.cell.PeriodCode;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the reports of a year from the plan and the rows of the database, by no code of the product. */
final class OwedReports {
    private final Plan plan;
    private final OrgTree tree;
    private final JdbcClient owner;

    OwedReports(Plan plan, OrgTree tree, TestDatabase database) {
        this.plan = plan;
        this.tree = tree;
        this.owner = JdbcClient.create(database.ownerDataSource());
    }

    private Stream<DataElement> reported() {
        return plan.elements().values().stream().filter(e -> e.derived() == null);
    }

    private List<String> keepers(DataElement element) {
        return tree.ofKind(plan.head().district(), element.level()).stream()
                .map(OrgUnit::id)
                .toList();
    }

    /** A school year counts for the year in which it ends. */
    private static List<Period> periods(DataElement element, int year) {
        Period.Kind kind = element.period();
        if (kind == Period.Kind.SCHOOL_YEAR) {
            return List.of(Period.schoolYear(year - 1));
        }
        return Stream.iterate(new Period(kind, Period.year(year).from()), Period::next)
                .limit(12 / kind.months())
                .toList();
    }

    long owed(int year) {
        return reported()
                .mapToLong(e -> (long) keepers(e).size() * periods(e, year).size())
                .sum();
    }

    /** @param asOf what came later is not counted; absent for what is there now */
    long received(int year, Optional<Instant> asOf) {
        return reported()
                .mapToLong(e -> keepers(e).isEmpty()
                        ? 0
                        : owner.sql("""
                        SELECT count(DISTINCT (c.unit, c.period))
                          FROM (SELECT element, unit, period, value, change FROM cell
                                UNION ALL SELECT element, unit, period, value, change FROM cell_history) c
                          JOIN cell_change w ON w.id = c.change
                          JOIN data_element d ON d.ix = c.element
                          JOIN org_unit u ON u.ix = c.unit
                         WHERE d.id = :element AND u.id IN (:units) AND c.period IN (:periods) AND c.value IS NOT NULL
                           AND w.at <= :at
                        """)
                                .param("at", asOf.orElseGet(Instant::now).atOffset(ZoneOffset.UTC))
                                .param("element", e.id())
                                .param("units", keepers(e))
                                .param(
                                        "periods",
                                        periods(e, year).stream()
                                                .map(PeriodCode::of)
                                                .collect(Collectors.toList()))
                                .query(Long.class)
                                .single())
                .sum();
    }
}
