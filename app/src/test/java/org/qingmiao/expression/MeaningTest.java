package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.expression.sql.ThreeWays;

/** What each word of the language gives, on one record, on the JVM, in SQL and in the browser. */
@SuppressWarnings("NullAway.Init") // set by JUnit
class MeaningTest {
    private static ThreeWays ways;

    @BeforeAll
    static void oneRecord() {
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
        ways = new ThreeWays(List.of(record));
    }

    @AfterAll
    static void close() {
        ways.close();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            # equal means: not distinct from; absent is equal to absent alone
            a == none                              → true
            a == r                                 → true
            a == 0                                 → false
            a != 0                                 → true
            ok == yes                              → false
            ok == no                               → false
            kind != '乙'                           → true
            kind in ['甲', '丙']                   → true
            '咳嗽' in signs                        → false
            known(a)                               → false
            !known(a) || a > 100               → true
            known(a) && a > 100                    → false
            a != none ? a > 3 : no                 → false
            # absent spreads through arithmetic and functions
            a + 1                                  → none
            abs(a)                                 → none
            min(a, 3)                              → none
            min_known(a, 3)                        → 3/1
            max_known(a, a)                        → none
            first_known(a, s2, 3)                  → -63/100
            # decimals and quotients are exact
            s1 == 5                                → true
            s1 + s2                                → 437/100
            0.1 + 0.2 == 0.3                       → true
            1 / 3 + 1 / 3 + 1 / 3 == 1             → true
            1 / 3                                  → 1/3
            (1 / -3) == (-1 / 3)                   → true
            known(1 / 0)                           → false
            1 / 0 == none                          → true
            known(1 / -3) && known(1 / -4) && 1 / -3 < 1 / -4 → true
            # nothing overflows
            b * b                                  → 999999999999999998000000000000000001/1
            b + 1                                  → 1000000000000000000/1
            # rounding is half away from zero
            round(s2, 1)                           → -3/5
            round(-0.25, 1)                        → -3/10
            round(0.25, 1)                         → 3/10
            round(2 / 3, 2)                        → 67/100
            round(q, 3)                            → 4267/1000
            round(1 / 0, 2)                        → none
            sign(s2)                               → -1/1
            # ages: 29 February completes its year on 28 February of a common year (C2)
            age(born, seen)                        → 5/1
            age(born, date('2025-02-27'))          → 4/1
            criminal_age(born, seen)               → 4/1
            criminal_age(born, date('2025-03-01')) → 5/1
            known(seen) && age(born, seen) >= years(5)    → true
            known(seen) && age(born, seen) < months(61)   → true
            known(seen) && age(born, seen) < 5     → false
            # months end on the same day number or at the month's end (C3)
            date('2025-01-31') + months(1)         → day 20147
            date('2025-03-31') - months(1)         → day 20147
            date('2024-01-31') + months(1) + days(1) → day 19783
            months(date('2025-01-31'), date('2025-02-28')) → 1/1
            months(date('2025-01-31'), date('2025-02-27')) → 0/1
            months(date('2025-03-01'), date('2025-02-01')) → -1/1
            days(born, seen)                       → 1826/1
            born + years(1)                        → day 18686
            month(seen) == date('2025-02-01')      → true
            month_end(seen) == date('2025-02-28')  → true
            month_after(date('2024-12-31')) == date('2025-01-01') → true
            year_end(seen) == date('2025-12-31')   → true
            date(seen, 31) == date('2025-02-28')   → true
            year(seen)                             → 2025/1
            # moments: exact, the day is that of the district
            date(began) == date('2025-04-01')      → true
            minutes(began, ended)                  → 7319/120
            known(ended) && minutes(began, ended) <= 60 → false
            hours(began, ended) * 60 == minutes(began, ended) → true
            known(ended) && ended < began + hours(2) → true
            # words are counted by character, compared as they stand
            note.size()                            → 3/1
            known(note) && note.startsWith('𠮷')   → true
            known(note) && note.endsWith('中')     → true
            known(note) && note.contains('%')      → false
            # lists
            count(visit)                           → 2/1
            visit.size() == 2                      → true
            visit.exists(v, v.ok == yes)           → true
            visit.all(v, v.ok == yes)              → false
            count(visit, v, v.score < 0)           → 1/1
            sum(visit, v, v.score)                 → 1/1
            sum(visit, v, known(v.points), v.points) → 4/1
            sum(visit, v, v.score > 100, v.score)  → 0/1
            mean(visit, v, v.points)               → 4/1
            mean(visit, v, v.score > 100, v.score) → none
            max(visit, v, v.at) == date('2025-03-01') → true
            min(visit, v, v.score)                 → -1/2
            last(visit).points                     → none
            last(visit, v, v.ok == yes).points     → 4/1
            known(last(visit, v, v.score > 100))   → false
            visit.all(v, v.score < 100 && signs.exists(s, s == '发热')) → true
            """)
    void it_means(String source, String expected) {
        CheckedExpression expression = checked(source);
        assertThat(ways.jvm(expression)).containsExactly(expected);
        assertThat(ways.sql(expression)).as("SQL").hasValue(List.of(expected));
        ways.browser(expression).ifPresent(b -> assertThat(b).as("browser").containsExactly(expected));
    }

    /** From 22 September 2025, 15 working days: the National Day holiday lies between, a Sunday and a Saturday are worked. */
    @ParameterizedTest
    @CsvSource({"2025-09-22,15,2025-10-17", "2025-09-25,7,2025-10-11"})
    void working_days_follow_the_holidays_of_the_state_council_and_run_on_the_jvm_alone(
            String from, int days, LocalDate until) {
        CheckedExpression expression = checked("workdays(date('%s'), %d)".formatted(from, days));
        assertThat(ways.jvm(expression)).containsExactly("day " + until.toEpochDay());
        assertThat(ways.sql(expression)).isEmpty();
        assertThat(ways.browser(expression)).isEmpty();
    }

    private static CheckedExpression checked(String source) {
        return switch (new ExpressionCompiler(Clinic.ENVIRONMENT).value(source)) {
            case Compilation.Checked checked -> checked.expression();
            case Compilation.Refused refused -> fail(source + ": " + refused.problems());
        };
    }
}
