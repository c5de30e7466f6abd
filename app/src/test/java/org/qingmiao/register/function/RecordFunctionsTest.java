package org.qingmiao.register.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.expression.Compilation;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionCompiler;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Rational;
import org.qingmiao.expression.jvm.JvmEvaluator;

/** Calculators in expressions give what {@code qm calc} gives. */
class RecordFunctionsTest {
    private static final RecordFunctions FUNCTIONS = new RecordFunctions();

    private static @Nullable Object value(String source) {
        Environment.Builder names = Environment.builder()
                .optional("birth", new ExpressionType.Day())
                .optional("sex", new ExpressionType.Code("sex", Set.of("M", "F")))
                .optional("kg", new ExpressionType.Decimal(1))
                .optional("number", new ExpressionType.Words());
        Compilation compiled =
                new ExpressionCompiler(RecordFunctions.declare(names).build()).value(source);
        assertThat(compiled).isInstanceOf(Compilation.Checked.class);
        return new JvmEvaluator(ZoneId.of("Asia/Shanghai"), FUNCTIONS::call)
                .value(
                        ((Compilation.Checked) compiled).expression(),
                        Map.of("birth", LocalDate.of(2023, 1, 1), "sex", "M", "kg", 9, "number", "330299201501010013"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            identity.valid('330299201212310029') == no                       | true
            known(growth.waz(sex, birth, date('2024-01-01'), kg))            | true
            growth.waz(sex, birth, date('2024-01-01'), 9.6) == 0             | false
            known(growth.waz(sex, birth, date('2022-01-01'), kg))            | false
            vision.grade(8.0, 4.8, 5.0) == 'moderate'                        | true
            vision.poor(8.0, 5.0, 5.0) == no                                 | true
            """)
    void it_is(String source, boolean expected) {
        assertThat(value(source)).isEqualTo(expected);
    }

    @Test
    void a_decimal_acuity_becomes_five_marks() {
        assertThat(value("five_mark(0.8)")).isEqualTo(Rational.of(new BigDecimal("4.9")));
    }

    @Test
    void a_register_binds_a_calculator_by_its_name_and_gets_all_results() {
        CalculatorRun vision =
                CalculatorRun.of("vision", Map.of("rules", "2018")).orElseThrow();
        Map<String, String> results = vision.run(Map.of(
                        "age_years", 9,
                        "ucva_right", "4.8",
                        "sphere_right", "-0.25",
                        "cyl_right", "-0.75",
                        "cycloplegic", false))
                .results();
        assertThat(results).containsEntry("se_right", "-0.625").containsEntry("screening_myopia", "y");
        assertThat(CalculatorRun.of("immunization", Map.of())).isEmpty();
    }
}
