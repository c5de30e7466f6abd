package org.qingmiao.reporting.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qingmiao.platform.Text;

/**
 * Asks units for the values of some periods by a day.
 *
 * @param plan id of the plan
 * @param id unique in the plan, such as {@code 2025-annual}
 * @param year whose forms are filled
 * @param periods which of the form's fields belong to it, as in files: {@code 2025}, {@code 2024-09/2025-08}
 * @param remind days before {@code due} on which units that have not answered are reminded
 * @param open whether answers can still be changed and handed in
 */
public record Round(
        String plan,
        String id,
        Text name,
        int year,
        List<String> periods,
        LocalDate opens,
        LocalDate due,
        List<Integer> remind,
        boolean open) {

    String path() {
        return "/rounds/" + id;
    }

    boolean asksFor(String period) {
        return periods.contains(period);
    }

    /** Days left; negative when the day is past. */
    long left(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }
}
