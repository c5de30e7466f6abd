package org.qingmiao.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;

/** Parameters from which the demo makes its synthetic values, the same each time. */
public record DemoData(Map<String, Double> weights, List<Series> series, List<Progress> progress) {
    public static final DemoData NONE = new DemoData(Map.of(), List.of(), List.of());

    /** How one data element runs over the years. */
    public sealed interface Series {
        String element();

        List<Gap> missing();

        /** District totals by year, split over the units by weight. */
        record Total(String element, Map<Integer, Double> total, List<Gap> missing) implements Series {}

        /** A share of another element by year, drawn unit by unit. */
        record Share(String element, String of, Map<Integer, Double> share, double spread, List<Gap> missing)
                implements Series {}
    }

    /** A value that is missing on purpose. */
    public record Gap(String unit, int year) {}

    /**
     * How far a measure or milestone was on a day.
     *
     * @param on for which day it speaks; of what is done, the day on which it was done
     * @param evidence words of a reference that shows that it is done
     */
    public record Progress(
            String item, State state, int share, LocalDate on, Optional<Text> note, Optional<String> evidence) {
        public enum State {
            DONE,
            UNDER_WAY,
            LATE,
            NOT_BEGUN
        }
    }
}
