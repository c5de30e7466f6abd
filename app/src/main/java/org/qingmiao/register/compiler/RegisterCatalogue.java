package org.qingmiao.register.compiler;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.Ordered;
import org.qingmiao.register.definition.PackWide.Clocks;
import org.qingmiao.register.definition.PackWide.Duty;
import org.qingmiao.register.reader.RegisterPackReader;

/**
 * All registers of a pack and of the packs that it uses.
 *
 * @param pack its id
 * @param registers by id, those of used packs first
 * @param duties by id
 * @param clauses by register the clauses of the plan that name it
 */
public record RegisterCatalogue(
        String pack,
        Map<String, CompiledRegister> registers,
        Map<String, Duty> duties,
        Clocks clocks,
        TableSet tables,
        Map<String, List<String>> clauses) {

    public RegisterCatalogue {
        registers = Ordered.copy(registers);
        duties = Ordered.copy(duties);
        clauses = Map.copyOf(clauses);
    }

    /** Reads and compiles a pack's folder; what is wrong goes to the diagnostics, what is right is there all the same. */
    public static RegisterCatalogue read(Path pack, Diagnostics diagnostics) {
        return CompiledPacks.read(pack, diagnostics);
    }

    static RegisterCatalogue compile(Path pack, Diagnostics diagnostics) {
        return new RegisterCompilation(RegisterPackReader.read(pack, diagnostics), diagnostics).catalogue(id -> true);
    }

    /** Compiles one register alone, for those who want no other; the catalogue holds only it, with all tables. */
    public static RegisterCatalogue readOne(Path pack, String register, Diagnostics diagnostics) {
        return new RegisterCompilation(RegisterPackReader.read(pack, register, diagnostics), diagnostics)
                .catalogue(register::equals);
    }

    /** Names at the root of a pack that say something of registers. */
    public static Set<String> roots() {
        return CompiledPacks.OWN;
    }

    public Optional<CompiledRegister> find(String id) {
        return Optional.ofNullable(registers.get(id));
    }
}
