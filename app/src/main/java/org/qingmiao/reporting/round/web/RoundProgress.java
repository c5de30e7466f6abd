package org.qingmiao.reporting.round.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.reporting.round.Submission;

/**
 * How far the units of a round are.
 *
 * @param rows in the order asked for, those that the visitor may see and the filter lets through
 * @param counts of all rows that the visitor may see
 * @param late how many of them are late
 */
record RoundProgress(List<Row> rows, Map<Submission.State, Integer> counts, int late) {
    /** How rows are ordered. */
    enum Order {
        UNIT,
        STATE,
        FILLED,
        AT;

        static Order of(String id) {
            return List.of(values()).stream()
                    .filter(o -> o.id().equals(id))
                    .findFirst()
                    .orElse(UNIT);
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Comparator<Row> comparator() {
            return switch (this) {
                case UNIT -> Comparator.comparingInt(Row::position);
                case STATE ->
                    Comparator.comparing((Row r) -> r.answer().state()).thenComparingInt(Row::position);
                case FILLED -> Comparator.comparingDouble(Row::share).thenComparingInt(Row::position);
                case AT ->
                    Comparator.comparing((Row r) -> r.answer().at()).reversed().thenComparingInt(Row::position);
            };
        }
    }

    /** @param late whether the day is past and the unit has not handed in */
    record Row(OrgUnit unit, int position, Submission answer, int filled, int all, boolean late) {
        private double share() {
            return all == 0 ? 0 : (double) filled / all;
        }
    }

    /** @param filter id of a state, {@code late}, or empty for all */
    static RoundProgress of(List<Row> visible, String filter, Order order) {
        Map<Submission.State, Integer> counts = new EnumMap<>(Submission.State.class);
        visible.forEach(r -> counts.merge(r.answer().state(), 1, Integer::sum));
        int late = (int) visible.stream().filter(Row::late).count();
        List<Row> rows = visible.stream()
                .filter(r -> filter.isEmpty()
                        || (filter.equals("late")
                                ? r.late()
                                : r.answer().state().id().equals(filter)))
                .sorted(order.comparator())
                .toList();
        return new RoundProgress(rows, counts, late);
    }

    int count(Submission.State state) {
        return Optional.ofNullable(counts.get(state)).orElse(0);
    }
}
