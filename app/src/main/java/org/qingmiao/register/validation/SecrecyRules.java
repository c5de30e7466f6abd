package org.qingmiao.register.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.register.decision.BoundTables;
import org.qingmiao.register.decision.DecisionTable;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.SecrecyClass;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.reader.RegisterProblem;

/** What is computed does not tell what lies apart; what weighs a person only proposes; nothing stored moves with time alone. */
final class SecrecyRules {
    private final RuleBook book;
    private final Register register;
    private final Map<FormulaText, CheckedExpression> formulas;

    SecrecyRules(RuleBook book, Map<FormulaText, CheckedExpression> formulas) {
        this.book = book;
        this.register = book.register();
        this.formulas = formulas;
    }

    void check() {
        for (Section section : register.sections().values()) {
            for (RegisterField field : section.fields().values()) {
                rows(section, field);
                field.formula().map(formulas::get).ifPresent(e -> field(section, field, e));
            }
        }
    }

    /** Rows lie in the vault as a whole; only who gave one may lie apart from it. */
    private void rows(Section section, RegisterField field) {
        boolean sealed = section.secrecy() == SecrecyClass.SEALED;
        boolean other = field.secrecy() != SecrecyClass.APART && sealed != (field.secrecy() == SecrecyClass.SEALED);
        if (section.hasRows() && other) {
            book.issue(
                    field.place(),
                    RegisterProblem.SEALED_IN_OPEN_ROWS,
                    field.secrecy().name().toLowerCase(Locale.ROOT),
                    section.secrecy().name().toLowerCase(Locale.ROOT));
        }
    }

    private void field(Section section, RegisterField field, CheckedExpression expression) {
        FormulaText formula = field.formula().orElseThrow();
        if (field.source() instanceof Source.Computed computed) {
            weighs(expression, formula);
            if (!computed.daily()) {
                today(expression, formula);
            }
        }
        for (String name : expression.names()) {
            Optional<RegisterField> read = own(section, name);
            if (read.isPresent()) {
                secret(section, field, read.get(), formula);
            }
        }
    }

    private Optional<RegisterField> own(Section section, String name) {
        RegisterField own = section.recurs() ? section.fields().get(name) : null;
        return own != null ? Optional.of(own) : register.field(name);
    }

    private void secret(Section section, RegisterField field, RegisterField read, FormulaText formula) {
        if (field.release().isPresent()) {
            return;
        }
        if (read.secrecy() == SecrecyClass.APART && field.secrecy() != SecrecyClass.APART) {
            book.issue(formula.place(), RegisterProblem.APART_IS_READ, read.id(), "release: reason, or class: apart");
            return;
        }
        boolean said = field.secrecy() != section.secrecy();
        if (said && field.secrecy().compareTo(read.secrecy()) < 0) {
            book.issue(
                    formula.place(),
                    RegisterProblem.SECRET_TOLD,
                    read.id() + " is " + read.secrecy().name().toLowerCase(Locale.ROOT),
                    "release: reason");
        }
    }

    private void weighs(CheckedExpression expression, FormulaText formula) {
        TableSet tables = book.read().tables();
        for (String table : BoundTables.asked(expression)) {
            List<DecisionTable> editions = tables.decision(table);
            if (editions.stream().anyMatch(DecisionTable::weighs)) {
                book.issue(
                        formula.place(), RegisterProblem.WEIGHS_A_PERSON, table, "proposed, and a step that asks it");
            }
        }
    }

    /** Named expressions may look at today; what is stored must not use such a one. */
    private void today(CheckedExpression expression, FormulaText formula) {
        for (String name : expression.names()) {
            FormulaText defined = register.define().get(name);
            CheckedExpression inner = defined == null ? null : formulas.get(defined);
            if (inner != null
                    && (inner.names().contains("today") || inner.names().contains("now"))) {
                book.issue(formula.place(), RegisterProblem.TODAY_IN_WHAT_IS_STORED, name, "daily: true, or act");
            }
        }
    }
}
