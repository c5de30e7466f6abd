package org.qingmiao.register.compiler;

import java.util.Optional;
import org.qingmiao.register.definition.CheckRule;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/** Whether an expression speaks of a row of a section or of the record. */
final class AskedBy {
    private AskedBy() {}

    /** The section of whose rows, or members, it speaks; nothing if it speaks of the record. */
    static Optional<String> section(Register register, FormulaText text) {
        for (Section section : register.sections().values()) {
            boolean apart = section.hasRows() || !section.members().isEmpty();
            if (apart
                    && (fields(section, text)
                            || section.checks().values().stream().anyMatch(c -> is(c, text)))) {
                return Optional.of(section.id());
            }
        }
        Optional<String> checked = register.checks().values().stream()
                .filter(c -> is(c, text))
                .flatMap(c -> c.section().stream())
                .findFirst();
        return checked.or(() -> register.steps().values().stream()
                .filter(s -> s.when().filter(text::equals).isPresent()
                        || s.effects().write().containsValue(text))
                .flatMap(s -> s.section().stream())
                .findFirst());
    }

    private static boolean fields(Section section, FormulaText text) {
        for (RegisterField field : section.fields().values()) {
            if (field.formula().filter(text::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(CheckRule check, FormulaText text) {
        return check.rule() instanceof CheckRule.Rule.Holds holds
                && holds.condition().equals(text);
    }
}
