package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a child has come in each series, by the doses that count. Each injected live vaccine is a series of its own. */
final class Progress {
    /** The place of the next dose in its series. */
    final int[] count;

    final @Nullable LocalDate[] first;
    final @Nullable LocalDate[] last;

    Progress(int series) {
        count = new int[series];
        first = new @Nullable LocalDate[series];
        last = new @Nullable LocalDate[series];
    }

    void count(Line line, int to, Dose dose) {
        count[line.place] = to;
        last[line.place] = dose.date();
        if (first[line.place] == null) {
            first[line.place] = dose.date();
        }
    }

    boolean complete(Line line) {
        return line.doses.length > 0 && count[line.place] >= line.doses.length;
    }
}
