package org.qingmiao.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.indicator.CellValue;
import org.qingmiao.indicator.CellVersion;
import org.qingmiao.indicator.Cells;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/**
 * What a round asks for comes in by its answers alone: forms, files and programs that write values beside it would pass
 * the review by. The committee office, which runs the rounds, may.
 */
@Component
class OneWayIn {
    private final HeldByRounds rounds;
    private final Cells cells;
    private final Permissions permissions;

    OneWayIn(HeldByRounds rounds, Cells cells, Permissions permissions) {
        this.rounds = rounds;
        this.cells = cells;
        this.permissions = permissions;
    }

    /** Which of the values a person cannot change here, and where instead. */
    Map<CellKey, HeldByRounds.Held> held(Person by, Collection<CellKey> keys) {
        List<CellKey> bound = keys.stream()
                .filter(k -> !permissions.may(by, Action.ROUND_MANAGE, k.unit()))
                .toList();
        return bound.isEmpty() ? Map.of() : rounds.of(bound);
    }

    /** Those that are held and would be changed: a file that repeats what is there goes through. */
    Map<CellKey, HeldByRounds.Held> refused(Person by, Collection<CellValue> values) {
        Map<CellKey, HeldByRounds.Held> held =
                held(by, values.stream().map(CellValue::key).toList());
        if (held.isEmpty()) {
            return held;
        }
        Map<CellKey, CellVersion> present = cells.around(held.keySet());
        Map<CellKey, HeldByRounds.Held> refused = new HashMap<>();
        for (CellValue value : values) {
            HeldByRounds.Held round = held.get(value.key());
            CellVersion now = present.get(value.key());
            if (round != null && !Objects.equals(value.value(), now == null ? null : now.value())) {
                refused.put(value.key(), round);
            }
        }
        return refused;
    }
}
