package org.qingmiao.register.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.code.CodeList;

/**
 * The code lists, decision tables, rates and instruments of a pack, by their ids.
 *
 * @param decisions the editions of each table, by their days
 */
public record TableSet(
        Map<String, CodeList> codes,
        Map<String, List<DecisionTable>> decisions,
        Map<String, RateTable> rates,
        Map<String, Instrument> instruments) {
    public static final TableSet NONE = new TableSet(Map.of(), Map.of(), Map.of(), Map.of());

    public TableSet {
        codes = Map.copyOf(codes);
        decisions = Map.copyOf(decisions);
        rates = Map.copyOf(rates);
        instruments = Map.copyOf(instruments);
    }

    public Optional<CodeList> code(String id) {
        return Optional.ofNullable(codes.get(id));
    }

    /** All editions of a table. */
    public List<DecisionTable> decision(String id) {
        return decisions.getOrDefault(id, List.of());
    }

    public Optional<RateTable> rate(String id) {
        return Optional.ofNullable(rates.get(id));
    }

    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(instruments.get(id));
    }

    /** This set with what it lacks from a used pack; codes of a list that both have are put together. */
    public TableSet over(TableSet base) {
        Map<String, CodeList> all = new LinkedHashMap<>(base.codes);
        codes.forEach((id, list) -> all.merge(id, list, CodeList::with));
        return new TableSet(
                all,
                merged(base.decisions, decisions),
                merged(base.rates, rates),
                merged(base.instruments, instruments));
    }

    private static <T> Map<String, T> merged(Map<String, T> base, Map<String, T> own) {
        Map<String, T> all = new LinkedHashMap<>(base);
        all.putAll(own);
        return all;
    }
}
