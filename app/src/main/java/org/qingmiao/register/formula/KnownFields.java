package org.qingmiao.register.formula;

import java.util.HashSet;
import java.util.Set;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.Requirement;
import org.qingmiao.register.definition.Section;

/**
 * Fields that are never absent in what is saved: required in every row, or in every state and by no condition; not where a
 * step may lift what is required.
 */
final class KnownFields {
    private final Set<String> begins;
    private final Set<String> never = new HashSet<>();
    private final boolean lifted;

    KnownFields(Register register) {
        this.begins = StateGraph.of(register).begins();
        this.lifted = register.steps().values().stream()
                .anyMatch(s -> s.effects().lift().contains("required"));
    }

    void never(Section section, RegisterField field) {
        never.add(section.id() + "." + field.id());
    }

    boolean is(Section section, RegisterField field) {
        if (never.contains(section.id() + "." + field.id())) {
            return true;
        }
        boolean open = !field.absent().isEmpty()
                || field.conditions().shown().isPresent()
                || section.shown().isPresent()
                || field.isComputed();
        if (open || field.required().isEmpty()) {
            return false;
        }
        return switch (field.required().get()) {
            case Requirement.Row r -> true;
            case Requirement.InStates r ->
                !lifted
                        && !section.hasRows()
                        && r.when().isEmpty()
                        && r.states().containsAll(begins);
        };
    }
}
