package org.qingmiao.register.record.step;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.trial.StepTaking;

/** Takes a step on the cells of a record, and says which fields it wrote. */
public final class StepWriting {
    private StepWriting() {}

    /** The cells that the step wrote, by path; a blank one for a field that it emptied. */
    public static Map<String, Object> take(
            KeptRegister register,
            Map<String, @Nullable Object> cells,
            RegisterStep step,
            StepTaking.Taker by,
            Optional<String> from) {
        Map<String, @Nullable Object> before = new HashMap<>(cells);
        register.with(trial -> {
            StepTaking taking = new StepTaking(register.definition(), trial);
            if (step.section().isPresent()) {
                taking.sign(step, cells, by);
                from.map(step.moves()::get).ifPresent(to -> cells.put("state", to));
            } else {
                taking.take(step, cells, by, from);
            }
            return true;
        });
        Map<String, Object> written = new LinkedHashMap<>();
        register.fields().byPath().forEach((path, field) -> {
            Object value = cells.get(field.name());
            if (!Objects.equals(value, before.get(field.name()))) {
                written.put(path, value == null ? "" : value);
            }
        });
        return written;
    }
}
