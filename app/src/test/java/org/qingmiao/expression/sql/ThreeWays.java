package org.qingmiao.expression.sql;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.Chromium;
import org.qingmiao.expression.BrowserTree;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Rational;
import org.qingmiao.expression.jvm.JvmEvaluator;
import tools.jackson.databind.json.JsonMapper;

/** The same records on the JVM, in PostgreSQL and in a real browser; each says what an expression gives for each. */
public final class ThreeWays implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Map<String, Object>> records;
    private final StoredRecords stored;
    private final Chromium chromium;
    private final BrowserContext context;
    private final Page page;

    public ThreeWays(List<Map<String, Object>> records) {
        this.records = records;
        this.stored = new StoredRecords(records);
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
                .map(r -> StoredRecords.described(evaluator.value(expression, r)))
                .toList();
    }

    /** Nothing if the expression has no form in SQL. */
    public Optional<List<String>> sql(CheckedExpression expression) {
        return stored.sql(expression);
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
}
