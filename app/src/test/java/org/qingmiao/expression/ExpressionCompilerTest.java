package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.expression.ExpressionProblem.Code;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.expression.jvm.JvmEvaluator;
import org.qingmiao.expression.sql.SqlForm;
import org.qingmiao.expression.sql.SqlWriter;
import org.qingmiao.expression.sql.StoredRecords;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** What is refused, with which code and at which column. */
class ExpressionCompilerTest {
    @ParameterizedTest(name = "{2}: {1} at {0}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            10 → SYNTAX           → a == 1 &&
            1  → SYNTAX           → 0x10 == b
            6  → SYNTAX           → b == [1]
            6  → SYNTAX           → b == 1234567890123456789
            1  → UNKNOWN_NAME     → nobody == 1
            6  → UNKNOWN_NAME     → b == nobody.at.home
            1  → UNKNOWN_NAME     → last(visit).nobody == 1
            1  → UNKNOWN_FUNCTION → frobnicate(b) == 1
            1  → WRONG_ARGUMENT   → age(born, 3) == 1
            6  → WRONG_ARGUMENT   → b == round(s1, 12)
            1  → WRONG_ARGUMENT   → b.exists(x, yes)
            1  → WRONG_ARGUMENT   → visit.exists(b, yes)
            3  → WRONG_TYPE       → b == 'one'
            6  → WRONG_TYPE       → born == '2025-01-01'
            1  → WRONG_TYPE       → b && yes
            6  → WRONG_TYPE       → note < 'a'
            1  → WRONG_RESULT     → b + 1
            6  → NOT_IN_LIST      → kind == '丁'
            6  → NOT_IN_LIST      → kind in ['甲', '丁']
            1  → MAY_BE_ABSENT    → a > 1
            1  → MAY_BE_ABSENT    → ok
            1  → MAY_BE_ABSENT    → b / b > 1
            13 → MAY_BE_ABSENT    → known(a) || a > 1
            15 → MAY_BE_ABSENT    → sum(visit, v, v.points) == 1
            1  → MAY_BE_ABSENT    → note.startsWith('a')
            8  → NOT_HERE         → born < today
            3  → MIXED_NUMBERS    → q == 2
            """)
    void it_is_refused(int column, Code code, String source) {
        assertThat(problems(source)).isNotEmpty().allMatch(p -> p.code() == code && p.line() == 1);
        assertThat(problems(source)).extracting(ExpressionProblem::column).contains(column);
    }

    @Test
    void places_count_lines_and_characters_of_the_text() {
        assertThat(problems("b == 1 &&\n  '𠮷' == note && nobody == 1"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo(Code.UNKNOWN_NAME);
                    assertThat(p.line()).isEqualTo(2);
                    assertThat(p.column()).isEqualTo(18);
                    assertThat(p.found()).isEqualTo("nobody");
                });
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(problems("nobody == 1 && a > 2 || kind == '丁'"))
                .extracting(ExpressionProblem::code)
                .containsExactly(Code.UNKNOWN_NAME, Code.NOT_IN_LIST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "known(a) && a > 1",
                "!known(a) || a > 1",
                "!(known(a) && known(s2)) || a > s2",
                "known(a) ? a > 1 : no",
                "a != none && a > 1",
                "known(a + s2) && a > 1 && s2 > 1",
                "known(a / b) && a / b > 1",
                "(kind == '甲' && known(a) || known(a) && ok == yes) && a > 1",
                "known(last(visit)) || count(visit) == 0",
                "known(age(born, seen)) && age(born, seen) >= months(4)",
            })
    void a_guard_before_it_lets_an_order_stand(String source) {
        assertThat(problems(source)).isEmpty();
    }

    @Test
    void a_result_may_hang_on_a_constant_and_have_parts() {
        Environment environment = Clinic.builder()
                .function(
                        "decide",
                        new Environment.Function(
                                List.of(new ExpressionType.Words(), new ExpressionType.Day()),
                                constants -> constants.getFirst().equals(Optional.of("myopic"))
                                        ? Optional.of(new Slot(
                                                new ExpressionType.Row(
                                                        Map.of("is", new Slot(new ExpressionType.YesNo(), true))),
                                                false))
                                        : Optional.empty()))
                .build();
        ExpressionCompiler compiler = new ExpressionCompiler(environment);
        assertThat(compiler.condition("decide('myopic', born).is == yes")).isInstanceOf(Compilation.Checked.class);
        assertThat(compiler.condition("decide('nothing', born).is == yes"))
                .isInstanceOfSatisfying(
                        Compilation.Refused.class,
                        r -> assertThat(r.problems())
                                .extracting(ExpressionProblem::code)
                                .containsExactly(Code.WRONG_ARGUMENT));
        CheckedExpression myopic =
                ((Compilation.Checked) compiler.condition("decide('myopic', born).is == yes")).expression();
        JvmEvaluator evaluator =
                new JvmEvaluator(java.time.ZoneId.of("Asia/Shanghai"), (name, arguments) -> Map.of("is", true));
        assertThat(evaluator.holds(myopic, Map.of("born", java.time.LocalDate.EPOCH)))
                .isTrue();
        assertThat(new SqlWriter(StoredRecords.NAMES, java.time.ZoneId.of("Asia/Shanghai")).write(myopic))
                .isInstanceOf(SqlForm.Refused.class);
    }

    @Test
    void a_group_of_records_is_judged_by_its_members() {
        Environment environment =
                Clinic.builder().group((ExpressionType.Rows) Clinic.VISITS).build();
        ExpressionCompiler compiler = new ExpressionCompiler(environment);
        assertThat(compiler.condition("count(points == 3) <= 20 && known(mean(score)) && mean(score) < 1.0"))
                .isInstanceOf(Compilation.Checked.class);
        CheckedExpression share = ((Compilation.Checked) compiler.value("share(ok == yes)")).expression();
        Map<String, Object> group = Map.of("", List.of(Map.of("ok", true), Map.of("ok", false), Map.of()));
        assertThat(JvmEvaluator.plain().value(share, group))
                .isEqualTo(Rational.of(100).dividedBy(Rational.of(3)));
        assertThat(JvmEvaluator.plain().value(share, Map.of())).isNull();
    }

    @Test
    void constants_are_bound_and_never_written_into_sql() {
        String evil = "'; DROP TABLE record; --";
        CheckedExpression expression =
                ((Compilation.Checked) compiler().condition("note == \"" + evil + "\"")).expression();
        SqlForm.Written written = (SqlForm.Written)
                new SqlWriter(StoredRecords.NAMES, java.time.ZoneId.of("Asia/Shanghai")).write(expression);
        assertThat(written.text()).doesNotContain("DROP");
        assertThat(written.parameters()).containsValue(evil);
    }

    @Test
    void an_order_of_a_scaled_column_leaves_the_column_alone_so_that_its_index_is_used() {
        CheckedExpression expression = ((Compilation.Checked) compiler().condition("s1 < 5.0")).expression();
        SqlForm.Written written = (SqlForm.Written)
                new SqlWriter(StoredRecords.NAMES, java.time.ZoneId.of("Asia/Shanghai")).write(expression);
        assertThat(written.text()).isEqualTo("(t.s1 < CAST(:e1 AS bigint))");
        assertThat(written.parameters()).containsEntry("e1", 50L);
    }

    @Test
    void every_code_has_its_sentence_in_both_languages() {
        for (Code code : Code.values()) {
            ExpressionProblem problem = new ExpressionProblem(code, 0, 1, 1, "甲", "乙");
            for (Lang lang : Lang.values()) {
                assertThat(Messages.find(lang, problem.messageKey())).isPresent();
            }
        }
    }

    private static ExpressionCompiler compiler() {
        return new ExpressionCompiler(Clinic.builder().refuse("today").build());
    }

    private static List<ExpressionProblem> problems(String source) {
        return compiler().condition(source) instanceof Compilation.Refused refused ? refused.problems() : List.of();
    }
}
