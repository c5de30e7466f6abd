package org.qingmiao.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType.Slot;

/** An invented register with a field of each type, and records of it (示例数据). */
final class Clinic {
    static final ExpressionType KIND = new ExpressionType.Code("kind", Set.of("甲", "乙", "丙"));
    static final ExpressionType SIGN = new ExpressionType.Code("sign", Set.of("发热", "咳嗽"));
    static final ExpressionType VISITS = new ExpressionType.Rows(Map.of(
            "at", new Slot(new ExpressionType.Day(), false),
            "ok", new Slot(new ExpressionType.YesNo(), true),
            "points", new Slot(new ExpressionType.Whole(), true),
            "score", new Slot(new ExpressionType.Decimal(1), false)));
    static final Environment ENVIRONMENT = builder().build();

    private Clinic() {}

    static Environment.Builder builder() {
        return Environment.builder()
                .optional("a", new ExpressionType.Whole())
                .known("b", new ExpressionType.Whole())
                .known("s1", new ExpressionType.Decimal(1))
                .optional("s2", new ExpressionType.Decimal(2))
                .optional("q", new ExpressionType.Quantity())
                .optional("r", new ExpressionType.Ratio())
                .optional("kind", KIND)
                .optional("note", new ExpressionType.Words())
                .optional("ok", new ExpressionType.YesNo())
                .known("born", new ExpressionType.Day())
                .optional("seen", new ExpressionType.Day())
                .known("began", new ExpressionType.Moment())
                .optional("ended", new ExpressionType.Moment())
                .known("signs", new ExpressionType.Several(SIGN))
                .known("visit", VISITS);
    }

    /** Values of many records, absent ones among them; days at month ends and leap days are frequent. */
    static List<Map<String, Object>> records(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(record(random));
        }
        return records;
    }

    private static Map<String, Object> record(SplittableRandom random) {
        Map<String, Object> record = new HashMap<>();
        put(record, "a", maybe(random, random.nextLong(-5, 6)));
        record.put("b", random.nextInt(6) == 0 ? 999_999_999_999_999_999L : random.nextLong(-3, 4));
        record.put("s1", BigDecimal.valueOf(random.nextLong(-30, 60), 1));
        put(record, "s2", maybe(random, BigDecimal.valueOf(random.nextLong(-900, 900), 2)));
        put(record, "q", maybe(random, BigDecimal.valueOf(random.nextLong(0, 90_000), random.nextInt(5))));
        put(
                record,
                "r",
                maybe(random, Rational.of(random.nextLong(-9, 10)).dividedBy(Rational.of(random.nextLong(1, 8)))));
        put(record, "kind", maybe(random, List.of("甲", "乙", "丙").get(random.nextInt(3))));
        put(record, "note", maybe(random, List.of("", "中文", "a中b", "𠮷野", "%_'").get(random.nextInt(5))));
        put(record, "ok", maybe(random, random.nextBoolean()));
        record.put("born", day(random));
        put(record, "seen", maybe(random, day(random)));
        record.put("began", moment(random));
        put(record, "ended", maybe(random, moment(random)));
        record.put("signs", List.of("发热", "咳嗽").subList(random.nextInt(2), 1 + random.nextInt(2)));
        List<Map<String, Object>> visits = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Map<String, Object> visit = new HashMap<>();
            visit.put("at", LocalDate.of(2025, 1, 31).plusMonths(i));
            put(visit, "ok", maybe(random, random.nextBoolean()));
            put(visit, "points", maybe(random, random.nextLong(0, 9)));
            visit.put("score", BigDecimal.valueOf(random.nextLong(-20, 40), 1));
            visits.add(visit);
        }
        record.put("visit", visits);
        return record;
    }

    private static <T> @Nullable T maybe(SplittableRandom random, T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private static void put(Map<String, Object> record, String name, @Nullable Object value) {
        if (value != null) {
            record.put(name, value);
        }
    }

    private static LocalDate day(SplittableRandom random) {
        List<LocalDate> edges = List.of(
                LocalDate.of(2020, 2, 29),
                LocalDate.of(2021, 2, 28),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2025, 1, 31),
                LocalDate.of(2025, 4, 30),
                LocalDate.of(1900, 2, 28),
                LocalDate.of(2000, 12, 31));
        return random.nextBoolean()
                ? edges.get(random.nextInt(edges.size()))
                : LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6_000));
    }

    private static Instant moment(SplittableRandom random) {
        return Instant.parse("2025-03-01T00:00:00Z").plusNanos(1_000L * random.nextLong(0, 9_000_000_000_000L));
    }
}
