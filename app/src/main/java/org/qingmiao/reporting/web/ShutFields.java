package org.qingmiao.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.reporting.RoundValueLookup;
import org.qingmiao.reporting.form.FormField;

/**
 * Fields in which nothing can be typed, and why.
 *
 * @param inRounds those that can only be changed in a round
 * @param byRegisters those that registers count, with the page that tells how
 */
record ShutFields(Map<CellKey, RoundValueLookup.RoundValue> inRounds, Map<CellKey, String> byRegisters) {
    boolean has(CellKey key) {
        return inRounds.containsKey(key) || byRegisters.containsKey(key);
    }

    /** The round that holds one of these. */
    Optional<RoundValueLookup.RoundValue> held(List<FormField> fields) {
        return first(fields, inRounds);
    }

    /** The page that tells how one of these is counted. */
    Optional<String> counted(List<FormField> fields) {
        return first(fields, byRegisters);
    }

    private static <T> Optional<T> first(List<FormField> fields, Map<CellKey, T> of) {
        return fields.stream()
                .flatMap(field -> Optional.ofNullable(of.get(field.key())).stream())
                .findFirst();
    }
}
