package org.qingmiao.register.count;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.LockScope;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each record counts for, and the log of how that changed. */
@Component
class CountLedger {
    private static final String WORK = "counts";
    private static final String WHICH = " WHERE district = :district AND register = :register AND record = :record";

    private final JdbcClient db;

    CountLedger(JdbcClient db) {
        this.db = db;
    }

    /** Keeps others from counting a record until the transaction ends. */
    void hold(String register, StoredRecord.Key record) {
        LockScope.mustLast();
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 67))::text")
                .param("name", register + "/" + record.district() + "/" + record.id())
                .query((row, n) -> "")
                .list();
    }

    /** What a record counts for, as it is kept. */
    Map<CountEntry, BigDecimal> kept(String register, StoredRecord.Key record) {
        return ActorContext.asSystem(WORK, () -> {
            Map<CountEntry, BigDecimal> kept = new HashMap<>();
            db.sql("SELECT count, unit, day::text, options, amount FROM register.count_part" + WHICH)
                    .param("district", record.district())
                    .param("register", register)
                    .param("record", record.id())
                    .query(row -> {
                        kept.put(
                                new CountEntry(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)),
                                row.getBigDecimal(5));
                    });
            return kept;
        });
    }

    /**
     * Writes what a record counts for from now on, and what that changes.
     *
     * @param differences between what is to be and what is kept; none is zero
     * @param today to which belongs what is there as long as the record stands so
     */
    void write(
            String register,
            StoredRecord.Key record,
            Map<CountEntry, BigDecimal> differences,
            LocalDate today,
            Instant at) {
        ActorContext.runAsSystem(WORK, () -> {
            values("""
                    INSERT INTO register.count_part AS p (district, register, record, count, unit, day, options, amount)
                    SELECT :district, :register, :record, g.count, g.unit, g.day::date, g.options, g.amount::numeric
                      FROM unnest(:counts::text[], :units::int[], :days::text[], :options::text[], :amounts::text[])
                        AS g (count, unit, day, options, amount)
                    ON CONFLICT (district, register, record, count, unit, day, options)
                    DO UPDATE SET amount = p.amount + excluded.amount
                    """, register, record.district(), differences)
                    .param("record", record.id())
                    .update();
            db.sql("DELETE FROM register.count_part" + WHICH + " AND amount = 0")
                    .param("district", record.district())
                    .param("register", register)
                    .param("record", record.id())
                    .update();
            log(register, record.district(), dated(differences, today), at);
        });
    }

    private static Map<CountEntry, BigDecimal> dated(Map<CountEntry, BigDecimal> differences, LocalDate today) {
        Map<CountEntry, BigDecimal> dated = new HashMap<>();
        differences.forEach((entry, amount) -> dated.merge(
                entry.isStanding()
                        ? new CountEntry(entry.count(), entry.unit(), today.toString(), entry.options())
                        : entry,
                amount,
                BigDecimal::add));
        return dated;
    }

    private void log(String register, int district, Map<CountEntry, BigDecimal> deltas, Instant at) {
        values("""
                INSERT INTO register.count_delta (district, register, count, day, unit, options, amount, at)
                SELECT :district, :register, g.count, g.day::date, g.unit, g.options, g.amount::numeric, :at
                  FROM unnest(:counts::text[], :units::int[], :days::text[], :options::text[], :amounts::text[])
                    AS g (count, unit, day, options, amount)
                """, register, district, deltas)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec values(
            String sql, String register, int district, Map<CountEntry, BigDecimal> amounts) {
        List<Map.Entry<CountEntry, BigDecimal>> all = List.copyOf(amounts.entrySet());
        return db.sql(sql)
                .param("district", district)
                .param("register", register)
                .param("counts", all.stream().map(e -> e.getKey().count()).toArray(String[]::new))
                .param("units", all.stream().mapToInt(e -> e.getKey().unit()).toArray())
                .param("days", all.stream().map(e -> e.getKey().day()).toArray(String[]::new))
                .param("options", all.stream().map(e -> e.getKey().options()).toArray(String[]::new))
                .param(
                        "amounts",
                        all.stream().map(e -> e.getValue().toPlainString()).toArray(String[]::new));
    }

    /** The log of a count summed up: what stands in it and not in the records, and the reverse. */
    Map<String, BigDecimal> unbalanced(String register, int district) {
        return ActorContext.asSystem(WORK, () -> {
            Map<String, BigDecimal> unbalanced = new TreeMap<>();
            db.sql("""
                    SELECT count, sum(abs(difference)) FROM (
                        SELECT count, unit, options, sum(amount) AS difference FROM (
                            SELECT count, unit, options, amount FROM register.count_delta
                             WHERE district = :district AND register = :register
                            UNION ALL
                            SELECT count, unit, options, -amount FROM register.count_part
                             WHERE district = :district AND register = :register) both_sides
                         GROUP BY count, unit, options) summed
                     GROUP BY count HAVING sum(abs(difference)) <> 0
                    """).param("district", district).param("register", register).query(row -> {
                unbalanced.put(row.getString(1), row.getBigDecimal(2));
            });
            return unbalanced;
        });
    }
}
