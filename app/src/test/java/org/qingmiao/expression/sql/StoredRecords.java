package org.qingmiao.expression.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Rational;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records in PostgreSQL, asked by what expressions become there. */
public final class StoredRecords {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    public StoredRecords(List<Map<String, Object>> records) {
        this.jdbc = JdbcClient.create(TestDatabase.fresh().ownerDataSource());
        create();
        for (int i = 0; i < records.size(); i++) {
            insert(i, records.get(i));
        }
    }

    private void create() {
        jdbc.sql("""
                CREATE TABLE record (id int PRIMARY KEY, a bigint, b bigint, s1 bigint, s2 bigint, q numeric, r bigint,
                  r_of bigint, kind text, note text, ok boolean, born date, seen date, began timestamptz,
                  ended timestamptz, signs text[])
                """).update();
        jdbc.sql("CREATE TABLE visit (record int, id int, at date, ok boolean, points bigint, score bigint)")
                .update();
    }

    private void insert(int id, Map<String, Object> record) {
        Rational ratio = (Rational) record.get("r");
        jdbc.sql("""
                INSERT INTO record VALUES (:id, :a, :b, :s1, :s2, :q, :r, :rOf, :kind, :note, :ok, :born, :seen, :began,
                  :ended, string_to_array(:signs, ','))
                """)
                .param("id", id)
                .param("a", record.get("a"))
                .param("b", record.get("b"))
                .param("s1", units(record.get("s1")))
                .param("s2", units(record.get("s2")))
                .param("q", record.get("q"))
                .param("r", ratio == null ? null : ratio.numerator().longValueExact())
                .param("rOf", ratio == null ? null : ratio.denominator().longValueExact())
                .param("kind", record.get("kind"))
                .param("note", record.get("note"))
                .param("ok", record.get("ok"))
                .param("born", record.get("born"))
                .param("seen", record.get("seen"))
                .param("began", at(record.get("began")))
                .param("ended", at(record.get("ended")))
                .param(
                        "signs",
                        String.join(
                                ",",
                                list(record, "signs").stream()
                                        .map(Object::toString)
                                        .toList()))
                .update();
        List<?> visits = list(record, "visit");
        for (int i = 0; i < visits.size(); i++) {
            Map<?, ?> visit = (Map<?, ?>) visits.get(i);
            jdbc.sql("INSERT INTO visit VALUES (:record, :id, :at, :ok, :points, :score)")
                    .param("record", id)
                    .param("id", i)
                    .param("at", visit.get("at"))
                    .param("ok", visit.get("ok"))
                    .param("points", visit.get("points"))
                    .param("score", units(visit.get("score")))
                    .update();
        }
    }

    private static List<?> list(Map<String, Object> record, String name) {
        return record.get(name) instanceof List<?> list ? list : List.of();
    }

    private static @Nullable Long units(@Nullable Object decimal) {
        return decimal == null ? null : ((BigDecimal) decimal).unscaledValue().longValueExact();
    }

    private static @Nullable OffsetDateTime at(@Nullable Object moment) {
        return moment == null ? null : ((Instant) moment).atOffset(ZoneOffset.UTC);
    }

    /** Nothing if the expression has no form in SQL. */
    public Optional<List<String>> sql(CheckedExpression expression) {
        return switch (new SqlWriter(NAMES, SHANGHAI).write(expression)) {
            case SqlForm.Refused refused -> Optional.empty();
            case SqlForm.Written written -> Optional.of(sql(written));
        };
    }

    private List<String> sql(SqlForm.Written written) {
        String below = written.denominator().orElse("1");
        return jdbc.sql("SELECT " + written.text() + ", " + below + " FROM record t ORDER BY t.id")
                .params(written.parameters())
                .query((rows, n) -> {
                    Object value = rows.getObject(1);
                    Object denominator = rows.getObject(2);
                    boolean absent = value == null || denominator == null;
                    return described(absent ? null : fromSql(value, denominator));
                })
                .list();
    }

    private static Object fromSql(Object value, Object denominator) {
        return switch (value) {
            case Number n ->
                Rational.of(new BigDecimal(n.toString()))
                        .dividedBy(Rational.of(new BigDecimal(denominator.toString())));
            case java.sql.Date d -> d.toLocalDate();
            case java.sql.Timestamp t -> t.toInstant();
            default -> value;
        };
    }

    /** A value as a text, the same whichever way it came. */
    public static String described(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Rational r -> r.numerator() + "/" + r.denominator();
            case LocalDate d -> "day " + d.toEpochDay();
            case Instant i -> "moment " + ChronoUnit.MICROS.between(Instant.EPOCH, i);
            default -> value.toString();
        };
    }

    public static final SqlNames NAMES = new SqlNames() {
        @Override
        public String column(String name) {
            return "t." + name;
        }

        @Override
        public String denominator(String name) {
            return "t." + name + "_of";
        }

        @Override
        public RowSource rows(String list, String alias) {
            return new RowSource(
                    list + " " + alias, alias + ".record = t.id", alias + ".at DESC, " + alias + ".id DESC");
        }

        @Override
        public String member(String list, String field, String alias) {
            return alias + "." + field;
        }
    };
}
