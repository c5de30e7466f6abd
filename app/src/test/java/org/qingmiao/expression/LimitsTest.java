package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qingmiao.expression.ExpressionProblem.Code;
import org.qingmiao.expression.jvm.EvaluationTooLong;
import org.qingmiao.expression.jvm.JvmEvaluator;
import org.qingmiao.expression.sql.SqlForm;
import org.qingmiao.expression.sql.SqlWriter;
import org.qingmiao.expression.sql.StoredRecords;

/** A bad pack can neither hang the server nor fill it. */
@Timeout(60)
class LimitsTest {
    private static final ExpressionCompiler COMPILER = new ExpressionCompiler(Clinic.ENVIRONMENT);

    @Test
    void a_text_that_is_too_long_is_refused_before_it_is_read() {
        assertThat(codes("b == 1 || ".repeat(500) + "yes")).containsExactly(Code.TOO_LARGE);
    }

    @Test
    void an_expression_that_is_nested_too_deep_is_refused() {
        assertThat(codes("(".repeat(900) + "yes" + ")".repeat(900))).containsExactly(Code.TOO_LARGE);
        assertThat(codes("abs(".repeat(100) + "b" + ")".repeat(100) + " == 1")).containsExactly(Code.TOO_LARGE);
    }

    @Test
    void an_expression_of_too_many_parts_is_refused_once() {
        assertThat(codes("b == 1 || ".repeat(300) + "yes")).containsExactly(Code.TOO_LARGE);
    }

    @Test
    void walks_lie_two_deep_at_most() {
        assertThat(codes("visit.all(u, visit.all(v, visit.all(w, w.score == v.score)))"))
                .containsExactly(Code.TOO_LARGE);
    }

    @Test
    void an_evaluation_over_too_many_rows_ends() {
        CheckedExpression expression = checked("visit.all(u, visit.all(v, u.score == v.score))");
        List<Map<String, Object>> visits = Collections.nCopies(20_000, Map.of("score", 1.5));
        assertThatThrownBy(() -> JvmEvaluator.plain().holds(expression, Map.of("visit", visits)))
                .isInstanceOf(EvaluationTooLong.class);
    }

    @Test
    void an_expression_that_would_become_endless_sql_has_no_sql() {
        String minimum = "b / 3";
        for (int i = 0; i < 30; i++) {
            minimum = "min(" + minimum + ", a / " + (i + 5) + ")";
        }
        CheckedExpression expression = checked("known(" + minimum + ")");
        assertThat(new SqlWriter(StoredRecords.NAMES, ZoneId.of("Asia/Shanghai")).write(expression))
                .isInstanceOf(SqlForm.Refused.class);
    }

    @Test
    void deep_guards_are_judged_quickly() {
        String guarded = "a > 1";
        for (int i = 0; i < 20; i++) {
            guarded = "(known(a) && (" + guarded + "))";
        }
        String source = guarded;
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> checked(source));
    }

    private static CheckedExpression checked(String source) {
        return ((Compilation.Checked) COMPILER.value(source)).expression();
    }

    private static List<Code> codes(String source) {
        return COMPILER.condition(source) instanceof Compilation.Refused refused
                ? refused.problems().stream().map(ExpressionProblem::code).toList()
                : List.of();
    }
}
