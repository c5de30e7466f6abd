package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.qingmiao.expression.sql.ThreeWays;

/** What each word of the language gives, on one record, in the browser: the same as on the JVM, unless it does not run there. */
@SuppressWarnings("NullAway.Init") // set by JUnit
class MeaningInBrowserTest {
    private static ThreeWays ways;

    @BeforeAll
    static void oneRecord() {
        ways = new ThreeWays(List.of(Meanings.record()));
    }

    @AfterAll
    static void close() {
        ways.close();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvFileSource(resources = Meanings.TABLE, delimiter = '→', quoteCharacter = '`')
    void it_means_the_same(String source, String expected) {
        CheckedExpression expression = Meanings.checked(source);
        ways.browser(expression).ifPresent(b -> assertThat(b).containsExactly(expected));
    }

    @Test
    void working_days_do_not_run_there() {
        assertThat(ways.browser(Meanings.checked("workdays(date('2025-09-22'), 15)")))
                .isEmpty();
    }
}
