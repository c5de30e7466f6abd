package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which type an expression has, and whether it may come out absent. */
class ResultTypeTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            # written numbers
            7                            → whole
            0.50                         → scaled(2)
            # sums and differences have the decimals of the finer, products those of both
            b + b                        → whole
            b - s1                       → scaled(1)
            s1 + s2                      → scaled(2)?
            s1 * s1                      → scaled(2)
            s1 * s2                      → scaled(3)?
            b * b                        → whole
            b * s1                       → scaled(1)
            0.1234 * 0.12345             → scaled(9)
            0.12345 * 0.12345            → ratio
            -s1                          → scaled(1)
            -a                           → whole?
            q + q                        → quantity?
            q * q                        → quantity?
            r + b                        → ratio?
            b - r                        → ratio?
            # a quotient is absent unless a number that is not zero is written below
            b / 2                        → ratio
            b / 0                        → ratio?
            b / s1                       → ratio?
            ratio(b, 4)                  → ratio
            # functions
            abs(s2)                      → scaled(2)?
            sign(s1)                     → whole
            round(b / 2, 0)              → scaled(0)
            round(r, 9)                  → scaled(9)?
            min(b, b)                    → whole
            min(b, s1)                   → scaled(1)
            max(s1, 0.25)                → scaled(2)
            max(b, r)                    → ratio?
            min(q, q)                    → quantity?
            min(born, seen)              → date?
            max(began, began)            → moment
            min_known(a, b)              → whole
            max_known(a, s2)             → scaled(2)?
            first_known(a, s2, 0)        → scaled(2)
            first_known(kind, kind)      → code(kind)?
            age(born, seen)              → whole?
            criminal_age(born, born)     → whole
            months(born, born)           → whole
            days(born, born)             → whole
            hours(began, ended)          → ratio?
            minutes(began, began)        → ratio
            year(born)                   → whole
            month_end(seen)              → date?
            date(began)                  → date
            date(born, 31)               → date
            workdays(born, 3)            → date
            born + days(3)               → date
            seen - months(3)             → date?
            began + hours(2)             → moment
            note.size()                  → whole?
            # conditions are never absent
            a == none                    → yes_no
            known(a)                     → yes_no
            b > 1 || b < s1              → yes_no
            ok                           → yes_no?
            # a choice is absent if what it comes to may be
            known(a) ? a : b             → whole
            known(a) ? b : a             → whole?
            b > 1 ? s1 : b               → scaled(1)
            b > 1 ? born : seen          → date?
            b > 1 ? kind : kind          → code(kind)?
            # lists
            count(visit)                 → whole
            count(signs)                 → whole
            sum(visit, v, v.score)       → scaled(1)
            mean(visit, v, v.points)     → ratio?
            max(visit, v, v.at)          → date?
            last(visit).at               → date?
            visit.all(v, v.score < 3)    → yes_no
            """)
    void it_has_the_type(String source, String type) {
        CheckedExpression expression = Meanings.checked(source);
        assertThat(expression.type().word() + (expression.optional() ? "?" : ""))
                .isEqualTo(type);
    }
}
