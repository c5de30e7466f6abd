package org.qingmiao.register.record;

import java.util.List;
import java.util.Optional;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.trial.given.TrialField;

/** From when on fields are closed: the state that they, or their section, name, and all that can be reached from it. */
final class FixedFields {
    private FixedFields() {}

    static boolean isFixed(KeptRegister register, TrialField field, String state) {
        Optional<String> bySection = field.section().fixed().flatMap(FixedFields::from);
        return field.field()
                .fixed()
                .or(() -> bySection)
                .filter(from ->
                        register.compiled().graph().reachable(List.of(from)).contains(state))
                .isPresent();
    }

    private static Optional<String> from(Section.Fixed fixed) {
        return fixed instanceof Section.Fixed.FromState from ? Optional.of(from.state()) : Optional.empty();
    }
}
