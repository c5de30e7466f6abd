package org.qingmiao.reporting.round.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;

/**
 * The progress of a round.
 *
 * @param counts by id of the state, {@code late} among them, in the order of the way
 * @param mayRun whether the visitor may extend, close, reopen and remind
 * @param mayReview whether the visitor may accept
 */
public record RoundProgressView(
        Round round,
        long left,
        LocalDate today,
        List<Row> rows,
        Map<String, Integer> counts,
        int all,
        String filter,
        String order,
        boolean mayRun,
        boolean mayReview,
        List<Happening> events,
        Optional<Text> notice,
        boolean bad) {

    /** @param acceptable whether it waits for the reviewer */
    public record Row(
            OrgUnit unit,
            String state,
            int filled,
            int all,
            boolean late,
            boolean writable,
            boolean acceptable,
            int version,
            int edition,
            String at,
            String by) {}

    /** A step as it is told: when, who, what, why. */
    public record Happening(String at, String by, String step, int edition, String reason) {}
}
