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
 * @param year in which the periods end
 * @param periods which of the form's fields belong to it, as in files: {@code 2025}, {@code 2024-09/2025-08}
 * @param units ids of those who are asked
 * @param remind days before {@code due} on which units that have not answered are reminded
 * @param reviewer login of who checks the answers; empty for every statistics reviewer
 * @param open whether answers can still be begun and handed in
 * @param synthetic whether its values are invented and marked 示例数据 wherever they are shown
 */
public record Round(
        String plan,
        String id,
        Text name,
        int year,
        List<String> periods,
        List<String> units,
        LocalDate opens,
        LocalDate due,
        List<Integer> remind,
        String reviewer,
        boolean open,
        boolean synthetic) {

    public Round {
        periods = List.copyOf(periods);
        units = List.copyOf(units);
        remind = List.copyOf(remind);
    }

    public String path() {
        return "/rounds/" + id;
    }

    /** Page of one unit's answer. */
    public String path(String unit) {
        return path() + "/" + unit;
    }

    boolean asksFor(String period) {
        return periods.contains(period);
    }

    public boolean asks(String unit) {
        return units.contains(unit);
    }

    /** Days left; negative when the day is past. */
    public long left(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }

    public boolean hasBegun(LocalDate today) {
        return !today.isBefore(opens);
    }
}
