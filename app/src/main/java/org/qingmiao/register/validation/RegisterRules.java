package org.qingmiao.register.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.reader.RegisterProblem;
import org.qingmiao.register.reader.UncheckedRegisters;

/** All rules of one register. */
public final class RegisterRules {
    private final RuleBook book;
    private final Map<FormulaText, CheckedExpression> formulas;

    /** @param formulas the expressions that are right */
    public RegisterRules(
            Register register,
            UncheckedRegisters read,
            Map<FormulaText, CheckedExpression> formulas,
            Diagnostics diagnostics) {
        this.book = new RuleBook(register, read, diagnostics);
        this.formulas = Map.copyOf(formulas);
    }

    /** @param circles fields that are computed from each other */
    public void check(List<List<String>> circles) {
        GrantCoverage coverage = new GrantCoverage(book.register(), opened());
        DebtRules debts = new DebtRules(book, coverage);
        new NamedFields(book).check();
        new LifeRules(book).check();
        debts.check();
        new AccessRules(book, coverage, debts).check();
        new GrantConditions(book, formulas).check();
        new ViewRules(book).check();
        new PrintRules(book).check();
        new SecrecyRules(book, formulas).check();
        circles.forEach(this::circle);
    }

    private void circle(List<String> fields) {
        String first = fields.getFirst();
        int dot = first.indexOf('.');
        SourceLocation place = book.at(
                book.register().place(),
                "sections",
                first.substring(0, dot),
                "fields",
                first.substring(dot + 1),
                "calc");
        book.issue(place, RegisterProblem.CALC_IN_A_CIRCLE, String.join(" → ", fields), "one of them without another");
    }

    /** Fields of this register that steps and hand-overs of others fill when they open a record here. */
    private Set<String> opened() {
        Set<String> opened = new HashSet<>();
        for (Register other : book.read().registers().values()) {
            other.steps().values().stream()
                    .flatMap(s -> s.effects().open().stream())
                    .forEach(o -> opening(o, opened));
            other.handOvers().values().stream()
                    .map(HandOver::opens)
                    .forEach(o -> o.ifPresent(one -> opening(one, opened)));
        }
        return opened;
    }

    private void opening(RegisterStep.Opening opening, Set<String> opened) {
        if (opening.register().equals(book.register().id())) {
            opened.addAll(opening.with().keySet());
        }
    }
}
