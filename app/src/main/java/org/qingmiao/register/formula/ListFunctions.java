package org.qingmiao.register.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Slot;

/** Lists of whose elements each owes something: {@code roll(unit, day)}, {@code plan('eye-visits')}. */
final class ListFunctions {
    private static final Map<String, Slot> PLANNED = Map.of(
            "id", new Slot(FieldSlots.WORDS, false),
            "kind", new Slot(FieldSlots.WORDS, true),
            "from", new Slot(FieldSlots.DAY, true),
            "due", new Slot(FieldSlots.DAY, true));

    private ListFunctions() {}

    static void declare(Environment.Builder builder) {
        Slot children = new Slot(new ExpressionType.Several(FieldSlots.CHILD), false);
        builder.function("roll", ScopeFunctions.always(List.of(FieldSlots.UNIT, FieldSlots.DAY), children));
        Slot planned = new Slot(new ExpressionType.Rows(PLANNED), false);
        builder.function("plan", ScopeFunctions.always(List.of(FieldSlots.WORDS), planned));
    }

    /** What an element of a list is called and has. */
    static Map<String, Slot> element(String list, RegisterScope scope) {
        Map<String, Slot> element = new LinkedHashMap<>();
        if (list.startsWith("roll(")) {
            element.put("each", new Slot(FieldSlots.CHILD, false));
            scope.childParts().forEach((part, slot) -> element.put("each." + part, slot));
        } else {
            PLANNED.forEach((part, slot) -> element.put("each." + part, slot));
        }
        return element;
    }
}
