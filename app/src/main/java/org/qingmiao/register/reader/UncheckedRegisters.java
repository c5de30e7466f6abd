package org.qingmiao.register.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.PackWide.Clocks;
import org.qingmiao.register.definition.PackWide.Duty;
import org.qingmiao.register.definition.Register;

/**
 * What the files of a pack, and of those that it uses, say of registers.
 *
 * @param registers by id, in the order of their files; those of used packs first
 * @param duties by id
 * @param clauses by register the clauses of the plan that it carries out
 */
public record UncheckedRegisters(
        String pack,
        Map<String, Register> registers,
        Map<String, Duty> duties,
        Clocks clocks,
        TableSet tables,
        Map<String, List<String>> clauses) {

    public static final UncheckedRegisters NONE =
            new UncheckedRegisters("", Map.of(), Map.of(), Clocks.NONE, TableSet.NONE, Map.of());

    /** This over what used packs give. */
    UncheckedRegisters over(UncheckedRegisters used) {
        Map<String, Register> allRegisters = new LinkedHashMap<>(used.registers);
        allRegisters.putAll(registers);
        Map<String, Duty> allDuties = new LinkedHashMap<>(used.duties);
        allDuties.putAll(duties);
        Map<String, List<String>> allClauses = new LinkedHashMap<>(used.clauses);
        clauses.forEach((id, list) -> {
            List<String> both = new ArrayList<>(allClauses.getOrDefault(id, List.of()));
            both.addAll(list);
            allClauses.put(id, both);
        });
        boolean own = clocks.warn().isPresent() || !clocks.escalations().isEmpty();
        return new UncheckedRegisters(
                pack, allRegisters, allDuties, own ? clocks : used.clocks, tables.over(used.tables), allClauses);
    }

    public Optional<Register> find(String id) {
        return Optional.ofNullable(registers.get(id));
    }
}
