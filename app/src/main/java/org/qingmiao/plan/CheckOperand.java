package org.qingmiao.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a check looks at: the value of a data element in the unit and period that are judged, or elsewhere. Packs write
 * {@code births.live}, {@code previous(births.live)}, {@code below(births.live)}, {@code previous(below(births.live))}.
 *
 * @param where in which unit
 * @param previous whether one period earlier: the year before for what is kept by year, the quarter before for what is
 *     kept by quarter
 */
public record CheckOperand(String element, Where where, boolean previous) {
    /** The unit whose value it is, seen from the unit that is judged. */
    public enum Where {
        /** The unit itself. */
        HERE,
        /** All units below that keep the element: the sum of their values. */
        BELOW,
        /** The nearest unit above that keeps the element. */
        ABOVE;

        private String of(String element) {
            return this == HERE ? element : name().toLowerCase(Locale.ROOT) + "(" + element + ")";
        }
    }

    public static CheckOperand here(String element) {
        return new CheckOperand(element, Where.HERE, false);
    }

    /** Everything that can be said of an element. */
    public static List<CheckOperand> all(String element) {
        List<CheckOperand> all = new ArrayList<>();
        for (Where where : Where.values()) {
            all.add(new CheckOperand(element, where, false));
            all.add(new CheckOperand(element, where, true));
        }
        return all;
    }

    /** As packs write it, and the name of its variable in the compiled rule. */
    public String written() {
        String at = where.of(element);
        return previous ? "previous(" + at + ")" : at;
    }
}
