package org.qingmiao.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.qingmiao.org.Period;

/** Which reported periods make up the period that is asked for. */
final class PeriodParts {
    private PeriodParts() {}

    /** In order; empty if values of {@code kind} say nothing about the period. */
    static List<Period> of(Period asked, Period.Kind kind) {
        if (asked.kind() == kind) {
            return List.of(asked);
        }
        if (kind == Period.Kind.SCHOOL_YEAR) {
            // A school year counts for the year in which it ends.
            return asked.kind() == Period.Kind.YEAR ? List.of(Period.schoolYear(asked.yearOf() - 1)) : List.of();
        }
        if (kind.months() >= asked.kind().months()) {
            return List.of();
        }
        return Stream.iterate(new Period(kind, asked.from()), Period::next)
                .limit(asked.kind().months() / kind.months())
                .toList();
    }
}
