package org.qingmiao.register.record;

import java.util.List;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.trial.given.TrialField;

/** From when on fields are closed: the state that they, or their section, name, and all that can be reached from it. */
final class FixedFields {
    private FixedFields() {}

    static boolean isFixed(KeptRegister register, TrialField field, String state) {
        return field.field()
                .fixed()
                .map(from -> isBehind(register, from, state))
                .orElseGet(() -> isClosed(register, field.section(), state));
    }

    static boolean isClosed(KeptRegister register, Section section, String state) {
        return section.fixed()
                .filter(fixed ->
                        fixed instanceof Section.Fixed.FromState from && isBehind(register, from.state(), state))
                .isPresent();
    }

    private static boolean isBehind(KeptRegister register, String from, String state) {
        return register.compiled().graph().reachable(List.of(from)).contains(state);
    }
}
