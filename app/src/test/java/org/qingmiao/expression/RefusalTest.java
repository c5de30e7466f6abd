package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.expression.ExpressionType.Slot;

/** What is said of an expression that is refused: what was found, and what may stand there; and what is just allowed. */
class RefusalTest {
    private static final Environment ENVIRONMENT = Clinic.builder()
            .function("dose.late", function(new ExpressionType.Day(), new ExpressionType.Words()))
            .function("rate", function(new ExpressionType.Decimal(1)))
            .function("number", function(new ExpressionType.Whole()))
            .build();

    private static Environment.Function function(ExpressionType... parameters) {
        Slot result = new Slot(new ExpressionType.Whole(), false);
        return new Environment.Function(List.of(parameters), constants -> Optional.of(result));
    }

    private static List<ExpressionProblem> problems(String source) {
        return new ExpressionCompiler(ENVIRONMENT).value(source) instanceof Compilation.Refused refused
                ? refused.problems()
                : List.of();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            frobnicate(b)             → frobnicate → a function of the language
            round(s1, 12)             → round(scaled(1), whole) → round(number, decimals 0 to 9)
            abs(note)                 → abs(text) → other arguments of abs(…)
            note.startsWith(b)        → startsWith(text, whole) → other arguments of startsWith(…)
            ratio(b, note)            → ratio(whole, text) → other arguments of ratio(…)
            b && yes                  → whole → a condition (yes_no)
            b ? s1 : s1               → whole → a condition (yes_no)
            note < 'a'                → text → numbers, dates or moments
            -note                     → text → a number
            note + 1                  → text, whole → numbers
            b - born                  → whole, date → numbers
            born + hours(1)           → date, hours → a date with days, months or years; a moment with hours
            began - days(1)           → moment, length → a date with days, months or years; a moment with hours
            born * days(1)            → date, length → a date with days, months or years; a moment with hours
            years(b)                  → years(whole) → years(0 … 200)
            months(-1)                → months(whole) → months(0 … 2400)
            days(1.5)                 → days(scaled(1)) → days(0 … 80000)
            age(born, born) < days(3) → whole, length → age(…) and years(…) or months(…)
            year(born) < years(3)     → whole, length → age(…) and years(…) or months(…)
            kind == '丁'              → 丁 → 丙, 乙, 甲
            '丁' == kind              → 丁 → 丙, 乙, 甲
            '头痛' in signs           → 头痛 → 发热, 咳嗽
            '甲' in note              → text → ['a', 'b'] or several codes
            b in [1, 2]               → whole → codes or texts
            signs == signs            → list of code(sign), list of code(sign) → values
            b > 1 ? signs : signs     → list of code(sign) → a value in both branches
            a > 1                     → what may be absent → known(…) && …
            !ok                       → what may be absent → == yes
            b.exists(x, yes)          → exists of no list → a list
            visit.exists(v)           → exists(…) → exists(v, condition), all(v, condition)
            visit.all(1, yes)         → all(…) → exists(v, condition), all(v, condition)
            sum(visit)                → rows → sum(list, v, v.field)
            sum(visit, v)             → sum(…) → (list, v, condition), (list, v, value) or (list, v, condition, value)
            count(visit, v, yes, yes) → count(…) → (list, v, condition), (list, v, value) or (list, v, condition, value)
            count(b)                  → count(…) → a list, as in count(visit)
            share(ok == yes)          → share(…) → a list, as in count(visit)
            last(visit).nobody        → nobody of row → a field of a row
            visit.all(b, yes)         → b → a name that is free
            visit.all(v, b)           → whole → a condition (yes_no)
            sum(visit, v, v.score/3)  → ratio → a number; quotients are rounded first: round(…, 2)
            max(visit, v, v.ok)       → yes_no → a number; quotients are rounded first: round(…, 2)
            last(signs)               → yes_no → a number; quotients are rounded first: round(…, 2)
            kind == 3                 → whole → code(kind)
            3 == kind                 → whole → code(kind)
            born == b                 → whole → date
            q == 2                    → a whole number beside a reported quantity → decimals: 2.0, not 2
            2 < b && 2 == q           → a whole number beside a reported quantity → decimals: 2.0, not 2
            null                      → null → none
            note == '\\000'           → a character 0 → text
            0.1234567890              → a number written so → a decimal number of at most 18 digits, 9 behind the point
            dose.late(born)           → dose.late(date) → dose.late(date, text)
            dose.late(note, 'x')      → dose.late(text, text) → dose.late(date, text)
            number(1.5)               → number(scaled(1)) → number(whole)
            rate(note)                → rate(text) → rate(scaled(1))
            """)
    void it_is_said_what_was_found_and_what_may_stand_there(String source, String found, String expected) {
        assertThat(problems(source)).singleElement().satisfies(p -> {
            assertThat(p.found()).isEqualTo(found);
            assertThat(p.expected()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a == none && a > 1",
                "a != 3 && a > 1",
                "a == s2 && a > 1",
                "(known(a) || known(s2)) && a > 1",
                "known(min_known(a, s2)) && a > 1",
                "!known(a) && a > 1",
                "known(a) ? s2 > 1 : no",
                "known(a) ? yes : a > 1",
                "b / 0 > 1",
                "b / s1 > 1",
                "-a > 1",
                "a + b > 1",
                "b + a > 1",
                "min_known(a, s2) > 1",
                "min(a, b) > 1",
                "ok && yes",
                "yes && ok",
                "ok || yes",
                "no || ok",
                "ok ? yes : no",
                "known(a > 1)",
                "(a > 1) == yes",
                "visit.all(v, v.ok)",
                "visit.exists(v, v.points > 1)",
                "count(visit, v, v.ok) == 1",
                "sum(visit, v, v.ok, v.score) == 1",
                "sum(visit, v, v.points) == 1",
                "mean(visit, v, v.score) > 1",
                "last(visit).score > 1",
                "rate(s1) == 1 && number(a) > 1",
            })
    void what_may_be_absent_needs_a_guard(String source) {
        assertThat(problems(source))
                .isNotEmpty()
                .extracting(ExpressionProblem::code)
                .containsOnly(ExpressionProblem.Code.MAY_BE_ABSENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a == 3 && a < 4",
                "b == a && a > 1",
                "a == b && a > 1",
                "none != a && a > 1",
                "none == a || a > 1",
                "a == none ? no : a > 1",
                "!(a == none || s2 == none) && a > s2",
                "(a == 1 || a == 2) && a < 2",
                "known(-a) && a > 1",
                "known(abs(a)) && a > 1",
                "known(number(a)) && a > 1",
                "known(last(visit).points) && last(visit).points > 1",
                "min_known(a, b) > 1",
                "b / 2 > 1",
                "0 < b / -2",
                "visit.all(v, v.points == none || v.points > 1)",
                "sum(visit, v, v.points != none, v.points) > 1",
                "known(mean(visit, v, v.score)) && mean(visit, v, v.score) > 1",
            })
    void a_guard_may_be_written_in_many_ways(String source) {
        assertThat(problems(source)).isEmpty();
    }

    /** A function of the room around may give a list, as may a field of a row. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            count(items.which('fail')) > 0                       → true
            items.which('fail').exists(i, i.points > 2)          → true
            items.which('fail').size() == 1                      → true
            course.all(c, 'late' in c.marks)                     → true
            course.exists(c, c.marks.exists(m, m == 'late'))     → true
            course.exists(c, count(c.marks) > 1)                 → true
            count(items.which('fail', 'pass')) > 0               → false
            count(items.first('fail')) > 0                       → false
            course.exists(c, count(c.hours) > 1)                 → false
            """)
    void what_is_a_list_can_be_walked_over(String source, boolean list) {
        Slot points = new Slot(new ExpressionType.Whole(), false);
        ExpressionType.Rows rows = new ExpressionType.Rows(Map.of("points", points));
        ExpressionType marks = new ExpressionType.Several(new ExpressionType.Code("mark", Set.of("late", "ill")));
        List<ExpressionType> word = List.of(new ExpressionType.Words());
        Environment environment = Environment.builder()
                .known("course", new ExpressionType.Rows(Map.of("marks", new Slot(marks, false), "hours", points)))
                .function("items.which", new Environment.Function(word, c -> Optional.of(new Slot(rows, false))))
                .function("items.first", new Environment.Function(word, c -> Optional.of(points)))
                .build();
        assertThat(new ExpressionCompiler(environment.more().build()).condition(source) instanceof Compilation.Checked)
                .isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "born + years(200)",
                "born + months(2400)",
                "born + days(80000)",
                "born + days(0)",
                "born + months(0)",
                "round(s1, 0)",
                "round(s1, 9)",
                "date(born, 1)",
                "date(born, 31)",
                "workdays(born, 0)",
                "workdays(born, 3660)",
                "min(b, 1)",
                "min(b, 1, 2, 3, 4, 5, 6, 7)",
                "123456789012345678",
                "-0.123456789",
                "dose.late(born, kind)",
                "rate(b)",
                "rate(s2)",
                "kind.size()",
            })
    void as_much_as_this_is_allowed(String source) {
        assertThat(problems(source)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "born + years(201)",
                "born + months(2401)",
                "born + days(80001)",
                "round(s1, 10)",
                "date(born, 0)",
                "date(born, 32)",
                "workdays(born, 3661)",
                "min(b, note)",
                "min(note, note)",
                "min(b, 1, 2, 3, 4, 5, 6, 7, 8)",
                "first_known(b, note)",
                "b.size()",
                "size()",
                "age(born)",
                "abs(b, b)",
            })
    void more_than_that_is_not(String source) {
        assertThat(problems(source))
                .extracting(ExpressionProblem::code)
                .containsOnly(ExpressionProblem.Code.WRONG_ARGUMENT);
    }

    @ParameterizedTest(name = "{1}:{2} of {0}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            b +  frobnicate (b)          → 6
            b + dose.frobnicate(b)       → 5
            b + round_up(b)              → 5
            b + abs(nobody)              → 9
            b + last(visit).nobody       → 5
            b + (s1 + note)              → 9
            b == 1 && note               → 11
            b + x1.frobnicate(b)         → 5
            """)
    void the_place_is_where_the_word_or_sign_stands(String source, int column) {
        assertThat(problems(source))
                .first()
                .extracting(ExpressionProblem::column)
                .isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({"4000, true", "4001, false"})
    void a_text_may_have_four_thousand_characters(int length, boolean allowed) {
        assertThat(problems("b" + " ".repeat(length - 1)).isEmpty()).isEqualTo(allowed);
    }

    /** The field, the comparison and each code of the list are a part. */
    @ParameterizedTest
    @CsvSource({"598, true", "599, false"})
    void an_expression_may_have_six_hundred_parts(int codes, boolean allowed) {
        String list = String.join(",", Collections.nCopies(codes, "'甲'"));
        assertThat(problems("kind in [" + list + "]").isEmpty()).isEqualTo(allowed);
    }
}
