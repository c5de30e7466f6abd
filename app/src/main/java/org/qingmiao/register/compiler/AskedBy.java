package org.qingmiao.register.compiler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.register.definition.CheckRule;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;

/** Which expressions of a register speak of the rows, or members, of a section, and which of the record. */
final class AskedBy {
    /** The same words at the same place belong to the first that has them. */
    private final Map<FormulaText, String> sections = new HashMap<>();

    private final Map<FormulaText, CheckedExpression> formulas;

    /** @param formulas those that are right */
    AskedBy(Register register, Map<FormulaText, CheckedExpression> formulas) {
        this.formulas = formulas;
        register.sections().values().stream().filter(Section::recurs).forEach(this::fields);
        register.checks().values().forEach(check -> check.section().ifPresent(s -> check(check, s)));
        register.steps().values().forEach(step -> step.section().ifPresent(s -> step(step, s)));
    }

    /** @param section of whose rows, or members, they speak; nothing for those that speak of the record */
    List<CheckedExpression> of(Optional<Section> section) {
        Optional<String> wanted = section.map(Section::id);
        return formulas.entrySet().stream()
                .filter(f -> Optional.ofNullable(sections.get(f.getKey())).equals(wanted))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void fields(Section section) {
        section.fields()
                .values()
                .forEach(field -> field.formula().ifPresent(f -> sections.putIfAbsent(f, section.id())));
        section.checks().values().forEach(check -> check(check, section.id()));
    }

    private void check(CheckRule check, String section) {
        if (check.rule() instanceof CheckRule.Rule.Holds holds) {
            sections.putIfAbsent(holds.condition(), section);
        }
    }

    private void step(RegisterStep step, String section) {
        step.when().ifPresent(f -> sections.putIfAbsent(f, section));
        step.effects().write().values().forEach(f -> sections.putIfAbsent(f, section));
    }
}
