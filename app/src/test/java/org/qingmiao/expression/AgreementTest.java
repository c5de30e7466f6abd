package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.expression.sql.ThreeWays;

/** The JVM, PostgreSQL and the browser give the same for every expression and record. */
@SuppressWarnings("NullAway.Init") // set by JUnit
class AgreementTest {
    private static final int EXPRESSIONS = 500;
    private static ThreeWays ways;

    @BeforeAll
    static void records() {
        ways = new ThreeWays(Clinic.records(20_261_130, 16));
    }

    @AfterAll
    static void close() {
        ways.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_expressions_give_the_same_three_ways(long seed) {
        ExpressionCompiler compiler = new ExpressionCompiler(Clinic.ENVIRONMENT);
        int inSql = 0;
        int inBrowser = 0;
        for (String source : RandomExpressions.of(seed, EXPRESSIONS)) {
            if (!(compiler.value(source) instanceof Compilation.Checked checked)) {
                continue;
            }
            CheckedExpression expression = checked.expression();
            List<String> onJvm = ways.jvm(expression);
            if (!expression.optional()) {
                assertThat(onJvm).as("never absent: %s (seed %d)", source, seed).doesNotContain("none");
            }
            Optional<List<String>> sql = ways.sql(expression);
            sql.ifPresent(
                    s -> assertThat(s).as("SQL of %s (seed %d)", source, seed).isEqualTo(onJvm));
            Optional<List<String>> browser = ways.browser(expression);
            browser.ifPresent(
                    b -> assertThat(b).as("browser, %s (seed %d)", source, seed).isEqualTo(onJvm));
            inSql += sql.isPresent() ? 1 : 0;
            inBrowser += browser.isPresent() ? 1 : 0;
        }
        assertThat(inSql).as("expressions that ran in SQL").isGreaterThan(EXPRESSIONS / 2);
        assertThat(inBrowser).as("expressions that ran in the browser").isGreaterThan(EXPRESSIONS / 3);
    }
}
