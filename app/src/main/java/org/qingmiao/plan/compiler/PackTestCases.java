package org.qingmiao.plan.compiler;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.CheckOperand;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Estimate;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.expression.CheckPrograms;
import org.qingmiao.plan.validation.PackIds;
import org.qingmiao.plan.validation.PackValidator;

/** Runs the pack's own test cases: given these values, that indicator must be this, that check must hold. */
final class PackTestCases {
    private final CheckPrograms programs = new CheckPrograms();
    private final Plan plan;
    private final Diagnostics diagnostics;
    private final TestCaseJudge judge;

    PackTestCases(Plan plan, Diagnostics diagnostics, TestCaseJudge judge) {
        this.plan = plan;
        this.diagnostics = diagnostics;
        this.judge = judge;
    }

    void run(List<YamlNode> cases) {
        cases.forEach(this::run);
    }

    private void run(YamlNode r) {
        r.string("name");
        r.optional("source");
        if (r.has("target")) {
            judgement(r);
        } else if (r.has("check")) {
            check(r);
        } else {
            value(r);
        }
        r.done();
    }

    private void value(YamlNode r) {
        String id = r.string("indicator");
        Map<String, Double> given = r.numbers("given");
        double then = r.number("then");
        Optional<Double> lower = r.optionalNumber("lower");
        Optional<Double> upper = r.optionalNumber("upper");
        Indicator indicator = plan.indicators().get(id);
        if (!PackValidator.known(id, plan.indicators().keySet(), "indicator", r.place("indicator"), diagnostics)
                || indicator == null) {
            return;
        }
        for (String element : given.keySet()) {
            PackValidator.known(element, plan.elements().keySet(), "data element", r.place("given"), diagnostics);
        }
        Estimate estimate = Estimate.of(indicator, name -> compute(name, given));
        expect(r, "then", estimate.value(), then);
        lower.ifPresent(limit -> expect(r, "lower", estimate.lower(), limit));
        upper.ifPresent(limit -> expect(r, "upper", estimate.upper(), limit));
    }

    private double compute(String element, Map<String, Double> given) {
        Double value = given.get(element);
        DataElement definition = plan.elements().get(element);
        if (value == null && definition != null && definition.derived() != null) {
            return Estimate.compute(definition.derived(), name -> compute(name, given));
        }
        return value == null ? Double.NaN : value;
    }

    /** A case is written with four decimals or fewer. */
    private void expect(YamlNode r, String key, double actual, double expected) {
        if (!(Math.abs(actual - expected) < 5.1e-5)) {
            diagnostics.issue(
                    r.place(key),
                    PackProblem.CASE_FAILS,
                    r.string("name") + ": " + key + " is " + actual,
                    key + ": " + expected);
        }
    }

    /** What becomes of a check. */
    private enum Judged {
        HOLDS,
        FAILS,
        NOT_JUDGED
    }

    private void check(YamlNode r) {
        String id = r.string("check");
        Map<String, Double> given = r.numbers("given");
        Judged then = r.choice("then", Judged.class);
        Optional<Check> known = plan.monitoring().checks().stream()
                .filter(c -> c.id().equals(id))
                .findFirst();
        PackValidator.known(
                id,
                plan.monitoring().checks().stream().map(Check::id).toList(),
                "check",
                r.place("check"),
                diagnostics);
        known.ifPresent(check -> {
            Map<String, CheckOperand> operands =
                    check.operands().stream().collect(Collectors.toMap(CheckOperand::written, o -> o));
            given.keySet()
                    .forEach(name -> PackValidator.known(
                            name, operands.keySet(), "value of the check", r.place("given"), diagnostics));
            Judged judged = judge(check, operands, given);
            if (judged != then) {
                diagnostics.issue(
                        r.place("then"),
                        PackProblem.CASE_FAILS,
                        r.string("name") + ": " + judged.name().toLowerCase(Locale.ROOT),
                        "then: " + then.name().toLowerCase(Locale.ROOT));
            }
        });
    }

    private Judged judge(Check check, Map<String, CheckOperand> operands, Map<String, Double> given) {
        if (!given.keySet().containsAll(operands.keySet())) {
            return Judged.NOT_JUDGED;
        }
        Map<CheckOperand, Double> values = new HashMap<>();
        operands.forEach((name, checkOperand) -> values.put(checkOperand, given.getOrDefault(name, 0.0)));
        return programs.holds(check, values) ? Judged.HOLDS : Judged.FAILS;
    }

    private void judgement(YamlNode r) {
        String id = r.string("target");
        Map<Integer, Double> years = r.years("given");
        List<Map<Integer, Double>> each =
                r.children("each", "years").stream().map(YamlNode::allYears).toList();
        String then = r.string("then");
        plan.target(id)
                .ifPresentOrElse(
                        target -> {
                            years.keySet().forEach(year -> inPlan(r, year));
                            String state =
                                    each.isEmpty() ? judge.judge(plan, target, years) : judge.judge(plan, target, each);
                            if (!state.equals(then)) {
                                diagnostics.issue(
                                        r.place("then"),
                                        PackProblem.CASE_FAILS,
                                        r.string("name") + ": judged " + state,
                                        "then: " + then);
                            }
                        },
                        () -> diagnostics.issue(
                                r.place("target"),
                                PackProblem.UNKNOWN_REFERENCE,
                                "target " + id,
                                NearestWord.suggestion(id, PackIds.targets(plan))));
    }

    private void inPlan(YamlNode r, int year) {
        PlanHead head = plan.head();
        if (year < head.baseline() - PlanHead.YEARS_BEFORE || year > head.to()) {
            diagnostics.issue(
                    r.place("given"),
                    PlanProblem.YEAR_DOES_NOT_FIT,
                    Integer.toString(year),
                    "a year from " + (head.baseline() - PlanHead.YEARS_BEFORE) + " to " + head.to());
        }
    }
}
