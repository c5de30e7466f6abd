package org.qingmiao.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invented record as it will be made.
 *
 * @param number among those of its register, from 0
 * @param beside the record to which it belongs
 * @param by logins of whom the first who may makes it
 */
record PlannedRecord(
        String register,
        int number,
        Optional<PlannedRecord> beside,
        String unit,
        List<String> by,
        Instant at,
        Map<String, Object> cells,
        List<PlannedAct> acts) {
    PlannedRecord {
        acts = List.copyOf(acts);
    }

    /** @param second logins of whom the first who may confirms the act */
    record PlannedAct(
            RecordRecipe.Kind kind,
            String name,
            Instant at,
            List<String> by,
            List<String> second,
            Optional<String> reason,
            Map<String, Object> cells) {}
}
