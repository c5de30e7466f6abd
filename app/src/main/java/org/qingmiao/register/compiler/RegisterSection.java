package org.qingmiao.register.compiler;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackSection;
import org.qingmiao.register.definition.Register;

/** What packs say of registers, checked with the rest of the pack. */
public final class RegisterSection implements PackSection {
    @Override
    public Set<String> roots() {
        return Set.of("registers", "codes", "decisions", "rates", "instruments", "duties.yaml", "clocks.yaml");
    }

    @Override
    public Map<String, Integer> check(Path pack, Diagnostics diagnostics, boolean cases) {
        RegisterCatalogue catalogue = RegisterCatalogue.read(pack, diagnostics);
        List<Register> own = catalogue.registers().values().stream()
                .map(CompiledRegister::definition)
                .filter(r -> r.pack().equals(catalogue.pack()))
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!own.isEmpty()) {
            counts.put("registers", own.size());
            counts.put(
                    "register fields",
                    own.stream().mapToInt(RegisterSection::fields).sum());
        }
        return counts;
    }

    private static int fields(Register register) {
        return register.sections().values().stream()
                .mapToInt(s -> s.fields().size())
                .sum();
    }
}
