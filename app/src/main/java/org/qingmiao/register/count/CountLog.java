package org.qingmiao.register.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.platform.ActorContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the log of counts, now or as it was known at a moment, and tells what is new in it. */
@Component
class CountLog {
    private static final String WORK = "counts";

    private static final String SUMS = """
            SELECT s.asked, d.unit, d.options, sum(d.amount)
              FROM unnest(:asked::int[], :districts::int[], :registers::text[], :counts::text[], :firsts::date[],
                          :lasts::date[]) AS s (asked, district, register, count, first, last)
              JOIN register.count_delta d
                ON d.district = s.district AND d.register = s.register AND d.count = s.count
               AND d.day BETWEEN s.first AND s.last
             WHERE d.at <= :at::timestamptz
             GROUP BY s.asked, d.unit, d.options
            HAVING sum(d.amount) <> 0
            """;

    private static final String SINCE = """
            SELECT pg_current_snapshot()::text,
                   ARRAY(SELECT DISTINCT register || '/' || count FROM register.count_delta
                          WHERE xid >= pg_snapshot_xmin(:seen::pg_snapshot)
                            AND NOT pg_visible_in_snapshot(xid, :seen::pg_snapshot))
            """;

    private final JdbcClient db;

    CountLog(JdbcClient db) {
        this.db = db;
    }

    /** @param asked the number under which the sum is told */
    record Sought(int asked, int district, String register, String count, CountBinding.Days days) {}

    /** @param unit {@code org_unit.ix} */
    record Sum(int asked, int unit, String options, double amount) {}

    /** @param counts register and count, with a stroke between them */
    record Changed(String moment, Set<String> counts) {}

    List<Sum> sums(List<Sought> sought, Optional<Instant> asOf) {
        return ActorContext.asSystem(
                WORK,
                () -> db.sql(SUMS)
                        .param("asked", sought.stream().mapToInt(Sought::asked).toArray())
                        .param(
                                "districts",
                                sought.stream().mapToInt(Sought::district).toArray())
                        .param(
                                "registers",
                                sought.stream().map(Sought::register).toArray(String[]::new))
                        .param("counts", sought.stream().map(Sought::count).toArray(String[]::new))
                        .param(
                                "firsts",
                                sought.stream()
                                        .map(s -> written(s.days().first()))
                                        .toArray(String[]::new))
                        .param(
                                "lasts",
                                sought.stream()
                                        .map(s -> written(s.days().last()))
                                        .toArray(String[]::new))
                        .param(
                                "at",
                                asOf.map(m -> m.atOffset(ZoneOffset.UTC).toString())
                                        .orElse("infinity"))
                        .query((row, n) -> new Sum(row.getInt(1), row.getInt(2), row.getString(3), row.getDouble(4)))
                        .list());
    }

    private static String written(LocalDate day) {
        return day.equals(LocalDate.MIN) ? CountEntry.STANDING : day.toString();
    }

    /** To be given at the next look. */
    String moment() {
        return db.sql("SELECT pg_current_snapshot()::text")
                .query((row, n) -> row.getString(1))
                .single();
    }

    Changed since(String moment) {
        return ActorContext.asSystem(
                WORK,
                () -> db.sql(SINCE)
                        .param("seen", moment)
                        .query((row, n) -> new Changed(row.getString(1), Set.of((String[])
                                row.getArray(2).getArray())))
                        .single());
    }
}
