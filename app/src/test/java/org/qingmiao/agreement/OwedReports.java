package org.qingmiao.agreement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private List<String> keepers(String level) {
        return tree.ofKind(plan.head().district(), level).stream()
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
                .mapToLong(
                        e -> (long) keepers(e.level()).size() * periods(e, year).size())
                .sum();
    }

    /** @param asOf what came later is not counted; absent for what is there now */
    long received(int year, Optional<Instant> asOf) {
        Map<String, DataElement> elements = reported().collect(Collectors.toMap(DataElement::id, e -> e));
        Map<String, Set<String>> keepers = elements.values().stream()
                .map(DataElement::level)
                .distinct()
                .collect(Collectors.toMap(level -> level, level -> Set.copyOf(keepers(level))));
        return came(asOf)
                .filter(report -> elements.containsKey(report.element()))
                .filter(report -> {
                    DataElement element = Objects.requireNonNull(elements.get(report.element()));
                    return periods(element, year).contains(report.period())
                            && Objects.requireNonNull(keepers.get(element.level()))
                                    .contains(report.unit());
                })
                .count();
    }

    private record Came(String element, String unit, Period period) {}

    /** Each once, whatever it is split by. */
    private Stream<Came> came(Optional<Instant> asOf) {
        return owner
                .sql("""
                SELECT DISTINCT d.id, u.id, c.period
                  FROM (SELECT element, unit, period, value, change FROM cell
                        UNION ALL SELECT element, unit, period, value, change FROM cell_history) c
                  JOIN cell_change w ON w.id = c.change
                  JOIN data_element d ON d.ix = c.element
                  JOIN org_unit u ON u.ix = c.unit
                 WHERE c.value IS NOT NULL AND w.at <= :at
                """)
                .param("at", asOf.orElseGet(Instant::now).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Came(row.getString(1), row.getString(2), PeriodCode.period(row.getInt(3))))
                .list()
                .stream();
    }
}
