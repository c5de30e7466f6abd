package org.qingmiao.register.record;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.FieldKind;

/** The cells of a record, with what stands around it: the unit, who acts, what other records share. */
final class SurroundedCells {
    private final Map<String, @Nullable Object> cells;
    private final Around around;
    private final Set<String> added = new HashSet<>();
    private boolean settled;

    SurroundedCells(Map<String, @Nullable Object> cells, Around around) {
        this.cells = cells;
        this.around = around;
    }

    /** What stands around a record. */
    @FunctionalInterface
    interface Around {
        /** Adds it to the cells of the record. */
        void add(Map<String, @Nullable Object> cells);

        /** Whether a field may be made to point to this; the engine itself may point to all that is there. */
        default boolean isPointedTo(FieldKind kind, Object value) {
            return true;
        }
    }

    /** Those of the record, to be changed; what was added before is still among them. */
    Map<String, @Nullable Object> own() {
        return cells;
    }

    /** What stands around them is added anew, as it may depend on what changes. */
    void change() {
        settled = false;
    }

    Map<String, @Nullable Object> all() {
        if (!settled) {
            cells.keySet().removeAll(added);
            added.clear();
            Set<String> own = Set.copyOf(cells.keySet());
            around.add(cells);
            added.addAll(cells.keySet());
            added.removeAll(own);
            settled = true;
        }
        return cells;
    }
}
