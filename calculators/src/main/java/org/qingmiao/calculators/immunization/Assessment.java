package org.qingmiao.calculators.immunization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A history judged.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code cn-2021.csv and cn-2026.csv} lists them.
 *
 * @param verdicts one for each dose, in the order in which the doses were given to the calculator
 * @param series one for each series of the schedule, in its order
 */
public record Assessment(History history, List<DoseVerdict> verdicts, List<SeriesState> series) {
    private static final Comparator<Forecast> BY_DUE_THEN_CODE = Comparator.comparing(Forecast::due)
            .thenComparing(f -> f.dose().vaccine().code());

    public Assessment {
        verdicts = List.copyOf(verdicts);
        series = List.copyOf(series);
    }

    /** The next dose of each unfinished series that the child may still get, by due date, then code. */
    public List<Forecast> next() {
        List<Forecast> next = new ArrayList<>();
        for (SeriesState state : series) {
            if (state.nextOrNull() != null) {
                next.add(state.nextOrNull());
            }
        }
        next.sort(BY_DUE_THEN_CODE);
        return next;
    }

    /** Whether no dose was due by the day of the question and is still open. */
    public boolean upToDate() {
        for (SeriesState state : series) {
            Forecast next = state.nextOrNull();
            if (next != null && !next.due().isAfter(history.asOf())) {
                return false;
            }
        }
        return true;
    }
}
