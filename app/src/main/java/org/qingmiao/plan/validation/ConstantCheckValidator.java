package org.qingmiao.plan.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.CheckOperand;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.expression.CheckPrograms;

/**
 * A check that holds for all values, or for none, looks strict and decides nothing. It is tried on many values: whole
 * numbers of every size and those around each number of the rule; they are the same each time.
 */
final class ConstantCheckValidator implements PackValidator {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?");
    private static final int TRIES = 600;
    private static final long SEED = 7;

    private final CheckPrograms programs = new CheckPrograms();

    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        for (Check check : plan.monitoring().checks()) {
            if (!check.operands().isEmpty()) {
                judge(check, values(plan, check), diagnostics);
            }
        }
    }

    private void judge(Check check, List<Double> values, Diagnostics diagnostics) {
        boolean holds = false;
        boolean fails = false;
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < TRIES && !(holds && fails); i++) {
            Map<CheckOperand, Double> given = new HashMap<>();
            boolean same = i % 7 == 0;
            double first = values.get(random.nextInt(values.size()));
            for (CheckOperand checkOperand : check.operands()) {
                given.put(checkOperand, same ? first : values.get(random.nextInt(values.size())));
            }
            boolean held = programs.holds(check, given);
            holds |= held;
            fails |= !held;
        }
        if (!(holds && fails)) {
            diagnostics.issue(
                    diagnostics.place("check/" + check.id() + "#rule"),
                    PlanProblem.CHECK_SAYS_NOTHING,
                    holds ? "a rule that always holds" : "a rule that always fails",
                    "a rule that holds for right values and fails for wrong ones");
        }
    }

    private static List<Double> values(Plan plan, Check check) {
        TreeSet<Double> values = new TreeSet<>(List.of(0.0, 1.0, 2.0, 3.0, 7.0, 10.0, 99.0, 1_000.0, 1e6, 1e9));
        Matcher numbers = NUMBER.matcher(check.rule());
        while (numbers.find()) {
            double number = Double.parseDouble(numbers.group());
            values.addAll(List.of(Math.max(0, number - 1), number, number + 1, number * 10, number / 10));
        }
        boolean belowZero = check.elements().stream()
                .map(plan.elements()::get)
                .anyMatch(e -> e != null && e.type() == DataElement.Type.QUANTITY);
        List<Double> all = new ArrayList<>(values);
        if (belowZero) {
            values.forEach(v -> all.add(-v));
        }
        return all;
    }
}
