package org.qingmiao.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.CheckOperand;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.expression.CheckPrograms;
import org.qingmiao.plan.expression.Expressions;
import org.qingmiao.platform.Text;

/** A formula on columns, in floating numbers, gives what the same text gives exactly in a check. */
class FormulaAgreementTest {
    private static final List<String> ELEMENTS = List.of("births.live", "deaths.infant", "rank");
    private static final SourceLocation PLACE = new SourceLocation("formula.yaml", 1, 1);

    @Test
    void random_formulas_agree_with_exact_arithmetic() {
        SplittableRandom random = new SplittableRandom(11);
        CheckPrograms programs = new CheckPrograms();
        int known = 0;
        for (int i = 0; i < 400; i++) {
            Diagnostics diagnostics = new Diagnostics();
            String written = written(random, 3);
            Formula formula = new Expressions(ELEMENTS, diagnostics)
                    .formula(written, PLACE)
                    .orElseThrow();
            Map<String, Double> values = new HashMap<>();
            ELEMENTS.forEach(e -> values.put(e, random.nextInt(4) == 0 ? 0.0 : random.nextInt(90_000) / 8.0));
            double value = value(formula, values);
            known += Double.isNaN(value) ? 0 : 1;
            String rule = Double.isNaN(value)
                    ? "!known(" + written + ") && result >= 0.0"
                    : "known(" + written + ") && abs(" + written + " - result) <= 0.0000001 * (abs(result) + 1.0)";
            assertThat(programs.holds(check(rule), operands(values, Double.isNaN(value) ? 0 : value)))
                    .as("%s = %s of %s", written, value, values)
                    .isTrue();
            assertThat(diagnostics.issues()).isEmpty();
        }
        assertThat(known).isGreaterThan(200);
    }

    private static Check check(String rule) {
        Diagnostics diagnostics = new Diagnostics();
        List<String> elements = List.of("births.live", "deaths.infant", "rank", "result");
        return new Check(
                "agrees",
                rule,
                new Expressions(elements, diagnostics)
                        .condition(rule, PLACE)
                        .orElseThrow(
                                () -> new AssertionError(diagnostics.issues().toString())),
                new Text("一致", "agrees"),
                Check.Level.ERROR);
    }

    private static Map<CheckOperand, Double> operands(Map<String, Double> values, double result) {
        Map<CheckOperand, Double> operands = new HashMap<>();
        values.forEach((element, value) -> operands.put(CheckOperand.here(element), value));
        operands.put(CheckOperand.here("result"), result);
        return operands;
    }

    private static String written(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return random.nextInt(4) == 0
                    ? random.nextInt(1, 50) + ".5"
                    : ELEMENTS.get(random.nextInt(ELEMENTS.size()));
        }
        if (random.nextInt(7) == 0) {
            return "-(" + written(random, depth - 1) + ")";
        }
        String sign = List.of(" + ", " - ", " * ", " / ").get(random.nextInt(4));
        return "(" + written(random, depth - 1) + sign + written(random, depth - 1) + ")";
    }

    private static double value(Formula formula, Map<String, Double> values) {
        return switch (formula) {
            case Formula.Constant c -> c.value();
            case Formula.Element e -> values.getOrDefault(e.id(), Double.NaN);
            case Formula.Negated n -> -value(n.operand(), values);
            case Formula.Binary b -> b.operator().apply(value(b.left(), values), value(b.right(), values));
        };
    }
}
