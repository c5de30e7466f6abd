package org.qingmiao.register.formula;

import java.util.List;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.register.function.RecordFunctions;

/** Functions that ask the world around a record. */
final class WorldFunctions {
    private WorldFunctions() {}

    /** What is asked of the world around: distances, other numbers, calculators. */
    static void declare(Environment.Builder builder, Slot published) {
        Slot whole = new Slot(FieldSlots.WHOLE, true);
        Slot yesNo = new Slot(FieldSlots.YES_NO, true);
        builder.function("distance", ScopeFunctions.always(List.of(FieldSlots.PLACE, FieldSlots.PLACE), whole));
        builder.function(
                "value",
                ScopeFunctions.always(
                        List.of(FieldSlots.WORDS, FieldSlots.UNIT), new Slot(new ExpressionType.Quantity(), true)));
        builder.function("county", ScopeFunctions.always(List.of(FieldSlots.WORDS), new Slot(FieldSlots.WORDS, true)));
        builder.function("rural", ScopeFunctions.always(List.of(FieldSlots.WORDS), yesNo));
        builder.function("unit.up", ScopeFunctions.always(List.of(FieldSlots.WORDS), new Slot(FieldSlots.UNIT, true)));
        builder.function(
                "birthday",
                ScopeFunctions.always(List.of(FieldSlots.CHILD, FieldSlots.WHOLE), new Slot(FieldSlots.DAY, true)));
        builder.function(
                "enrolled",
                ScopeFunctions.always(List.of(FieldSlots.CHILD, FieldSlots.DAY), new Slot(FieldSlots.UNIT, true)));
        builder.function("published", ScopeFunctions.always(List.of(FieldSlots.WORDS), published));
        RecordFunctions.declare(builder);
    }
}
