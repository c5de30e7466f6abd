package org.qingmiao.expression.sql;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.Chromium;
import org.qingmiao.expression.BrowserTree;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Rational;
import org.qingmiao.expression.jvm.JvmEvaluator;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The same records on the JVM, in PostgreSQL and in a real browser; each says what an expression gives for each. */
public final class ThreeWays implements AutoCloseable {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Map<String, Object>> records;
    private final JdbcClient jdbc;
    private final Chromium chromium;
    private final BrowserContext context;
    private final Page page;

    public ThreeWays(List<Map<String, Object>> records) {
        this.records = records;
        this.jdbc = JdbcClient.create(TestDatabase.fresh().ownerDataSource());
        create();
        for (int i = 0; i < records.size(); i++) {
            insert(i, records.get(i));
        }
        this.chromium = Chromium.launched();
        this.context = chromium.context("http://127.0.0.1:1", 900);
        this.page = context.newPage();
        page.setContent("<!doctype html><title>expressions</title>");
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setType("module")
                .setContent(read(Path.of("src/main/resources/static/expression.js")) + DESCRIBE));
        page.waitForFunction("() => window.describe");
        page.evaluate(
                "records => { window.records = JSON.parse(records); }", JSON.writeValueAsString(browserRecords()));
    }

    private static final String DESCRIBE = """
            window.describe = (tree) => window.records.map((values) => {
              const value = evaluate(JSON.parse(tree), values);
              return value === null ? "none"
                : typeof value === "object" ? value.n + "/" + value.d
                : typeof value === "number" ? "day " + value
                : typeof value === "bigint" ? "moment " + value : String(value);
            });
            """;

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

    private List<Object> browserRecords() {
        return records.stream().map(ThreeWays::browser).toList();
    }

    private static Object browser(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> all = new HashMap<>();
                map.forEach((k, v) -> {
                    // Quotients are not sent to browsers as fields; a field of a form is a decimal.
                    if (!(v instanceof Rational)) {
                        all.put(k, browser(v));
                    }
                });
                yield all;
            }
            case List<?> list -> list.stream().map(ThreeWays::browser).toList();
            case Boolean b -> b;
            case BigDecimal d -> d.toPlainString();
            default -> value.toString();
        };
    }

    public List<String> jvm(CheckedExpression expression) {
        JvmEvaluator evaluator = JvmEvaluator.plain();
        return records.stream()
                .map(r -> described(evaluator.value(expression, r)))
                .toList();
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

    /** Nothing if the expression does not run in browsers. */
    public Optional<List<String>> browser(CheckedExpression expression) {
        if (expression.names().contains("r")) {
            return Optional.empty();
        }
        return BrowserTree.of(expression).map(tree -> {
            Object answers = page.evaluate("tree => window.describe(tree)", tree);
            List<String> texts = new ArrayList<>();
            ((List<?>) Objects.requireNonNull(answers)).forEach(a -> texts.add(String.valueOf(a)));
            return texts;
        });
    }

    static String described(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Rational r -> r.numerator() + "/" + r.denominator();
            case LocalDate d -> "day " + d.toEpochDay();
            case Instant i -> "moment " + ChronoUnit.MICROS.between(Instant.EPOCH, i);
            default -> value.toString();
        };
    }

    @Override
    public void close() {
        context.close();
        chromium.close();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
