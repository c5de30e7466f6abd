package org.qingmiao.expression;

import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The record that {@code expression/meanings.txt} speaks of: what each word of the language gives on it. */
final class Meanings {
    static final String TABLE = "/expression/meanings.txt";

    private Meanings() {}

    static Map<String, Object> record() {
        Map<String, Object> record = new HashMap<>();
        record.put("b", 999_999_999_999_999_999L);
        record.put("s1", new BigDecimal("5.0"));
        record.put("s2", new BigDecimal("-0.63"));
        record.put("q", new BigDecimal("4.2671"));
        record.put("kind", "甲");
        record.put("note", "𠮷野中");
        record.put("born", LocalDate.of(2020, 2, 29));
        record.put("seen", LocalDate.of(2025, 2, 28));
        record.put("began", Instant.parse("2025-03-31T16:30:00Z"));
        record.put("ended", Instant.parse("2025-03-31T17:30:59.5Z"));
        record.put("signs", List.of("发热"));
        record.put(
                "visit",
                List.of(
                        Map.of(
                                "at",
                                LocalDate.of(2025, 1, 31),
                                "ok",
                                true,
                                "points",
                                4L,
                                "score",
                                new BigDecimal("1.5")),
                        Map.of("at", LocalDate.of(2025, 3, 1), "score", new BigDecimal("-0.5"))));
        return record;
    }

    static CheckedExpression checked(String source) {
        return switch (new ExpressionCompiler(Clinic.ENVIRONMENT).value(source)) {
            case Compilation.Checked checked -> checked.expression();
            case Compilation.Refused refused -> fail(source + ": " + refused.problems());
        };
    }
}
