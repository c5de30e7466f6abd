package org.qingmiao.register.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.org.Period;
import org.qingmiao.pack.DiagnosticCode;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.plan.CountedFrom;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.DataElement.Aggregation;
import org.qingmiao.plan.Disaggregation;
import org.qingmiao.plan.Plan;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterCount;
import org.qingmiao.register.definition.RegisterCount.Measure;
import org.qingmiao.register.reader.RegisterProblem;

/** A data element that is counted from a register names a count that is there and that makes such numbers. */
final class ElementCountRules {
    private final Plan plan;
    private final RegisterCatalogue catalogue;
    private final Diagnostics diagnostics;

    ElementCountRules(Plan plan, RegisterCatalogue catalogue, Diagnostics diagnostics) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.diagnostics = diagnostics;
    }

    void check() {
        plan.elements().values().forEach(e -> e.counted().ifPresent(from -> check(e, from)));
    }

    private void check(DataElement element, CountedFrom from) {
        CompiledRegister register = catalogue.find(from.register()).orElse(null);
        if (register == null) {
            Set<String> known = catalogue.registers().keySet();
            String near = NearestWord.suggestion(from.register(), known);
            issue(element, "register", PackProblem.UNKNOWN_REFERENCE, "register " + from.register(), near);
            return;
        }
        RegisterCount count = register.definition().counts().get(from.count());
        if (count == null) {
            Set<String> known = register.definition().counts().keySet();
            String near = NearestWord.suggestion(from.count(), known);
            issue(element, "count", RegisterProblem.UNKNOWN_COUNT, from.count(), near);
            return;
        }
        periods(element, count);
        units(element, count);
        protection(element, count);
        from.only().forEach((by, codes) -> codes(element, register, count, by, codes, "only"));
        element.disaggregations().forEach(split -> codes(element, register, count, split, options(split), "count"));
    }

    private List<String> options(String split) {
        Disaggregation known = plan.disaggregations().get(split);
        return known == null
                ? List.of()
                : known.options().stream().map(Disaggregation.Option::id).toList();
    }

    /** What is counted by is what the element is divided by, code for option. */
    private void codes(
            DataElement element,
            CompiledRegister register,
            RegisterCount count,
            String by,
            List<String> wanted,
            String key) {
        FormulaText formula = count.by().get(by);
        if (formula == null) {
            Set<String> known = count.by().keySet();
            String near = known.isEmpty() ? count.id() + " by nothing" : NearestWord.suggestion(by, known);
            issue(element, key, RegisterProblem.COUNT_DOES_NOT_FIT, "by " + by, near);
            return;
        }
        Optional<Set<String>> codes = register.formula(formula)
                .flatMap(f ->
                        f.type() instanceof ExpressionType.Code code ? Optional.of(code.codes()) : Optional.empty());
        List<String> unknown = new ArrayList<>(wanted);
        codes.ifPresent(unknown::removeAll);
        if (codes.isPresent() && !unknown.isEmpty()) {
            String near = NearestWord.suggestion(unknown.getFirst(), codes.get());
            issue(element, key, RegisterProblem.COUNT_DOES_NOT_FIT, by + ": " + unknown.getFirst(), near);
        }
    }

    /** What stands on a day has a last value, what happens adds up; both in periods of the calendar that end. */
    private void periods(DataElement element, RegisterCount count) {
        boolean stands = count.measure() instanceof Measure.Stock
                || count.measure() instanceof Measure.StockOfRows
                || count.measure() instanceof Measure.Units;
        Aggregation wanted = stands ? Aggregation.LAST : Aggregation.SUM;
        Aggregation periods = element.periods();
        if (periods != wanted && periods != Aggregation.NONE && (stands || element.period() != Period.Kind.YEAR)) {
            issue(
                    element,
                    "aggregation",
                    RegisterProblem.COUNT_DOES_NOT_FIT,
                    "periods: " + word(periods),
                    "periods: " + word(wanted));
        }
    }

    private void units(DataElement element, RegisterCount count) {
        boolean ofUnits = count.measure() instanceof Measure.Units;
        if (element.units() != Aggregation.SUM) {
            issue(
                    element,
                    "aggregation",
                    RegisterProblem.COUNT_DOES_NOT_FIT,
                    "units: " + word(element.units()),
                    "units: sum");
        }
        if (ofUnits && !element.disaggregations().isEmpty()) {
            issue(
                    element,
                    "disaggregation",
                    RegisterProblem.COUNT_DOES_NOT_FIT,
                    "units divided by " + element.disaggregations(),
                    "no disaggregation");
        }
    }

    /** Where the register hides small numbers, the element must, too. */
    private void protection(DataElement element, RegisterCount count) {
        if (count.release().isPresent() && !element.isProtected()) {
            issue(
                    element,
                    "count",
                    RegisterProblem.COUNT_DOES_NOT_FIT,
                    count.id() + ", whose small numbers are hidden",
                    "protect: true");
        }
    }

    private static String word(Aggregation aggregation) {
        return aggregation.name().toLowerCase(Locale.ROOT);
    }

    private void issue(DataElement element, String key, DiagnosticCode code, String found, String expected) {
        String thing = "element/" + element.id();
        boolean inside = diagnostics.stands(thing + "#counted#" + key);
        diagnostics.issue(
                diagnostics.place(inside ? thing + "#counted#" + key : of(thing, key)), code, found, expected);
    }

    private String of(String thing, String key) {
        return diagnostics.stands(thing + "#" + key) ? thing + "#" + key : thing + "#counted";
    }
}
