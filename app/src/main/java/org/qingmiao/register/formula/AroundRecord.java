package org.qingmiao.register.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Rows;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.register.definition.Register;

/** What stands around every record: its state, the unit that owns it, who looks, what the child index knows. */
final class AroundRecord {
    private AroundRecord() {}

    static Map<String, Slot> of(Register register, ScopeFunctions functions, FieldSlots slots) {
        Map<String, Slot> names = new LinkedHashMap<>();
        names.put("state", new Slot(functions.states(), register.states().isEmpty()));
        names.put("unit", new Slot(FieldSlots.UNIT, false));
        FieldSlots.unit().forEach((part, slot) -> names.put("unit." + part, slot));
        names.put("this", new Slot(new ExpressionType.Reference(register.id()), false));
        names.put("me", new Slot(FieldSlots.WORKER, false));
        names.put("mine", new Slot(FieldSlots.UNIT, false));
        names.put("owed_by_me", new Slot(FieldSlots.YES_NO, false));
        if (register.about().startsWith("child")) {
            slots.child().forEach((part, slot) -> names.put("child." + part, slot));
        }
        names.put("hand_overs", new Slot(new Rows(ScopeFunctions.HAND_OVER), false));
        return names;
    }
}
