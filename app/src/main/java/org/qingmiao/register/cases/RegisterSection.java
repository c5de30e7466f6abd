package org.qingmiao.register.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.PackSection;
import org.qingmiao.plan.reader.PackReader;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.definition.Register;

/** What packs say of registers, checked with the rest of the pack. */
public final class RegisterSection implements PackSection {
    @Override
    public Set<String> roots() {
        return RegisterCatalogue.roots();
    }

    @Override
    public Map<String, Integer> check(Path pack, Diagnostics diagnostics, boolean cases) {
        RegisterCatalogue catalogue = RegisterCatalogue.read(pack, diagnostics);
        catalogue.clauses().forEach((register, clauses) -> {
            if (catalogue.find(register).isEmpty()) {
                clauses.forEach(clause -> unknown(register, clause, catalogue, diagnostics));
            }
        });
        counted(pack, catalogue, diagnostics);
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
        if (cases && !own.isEmpty() && diagnostics.issues().isEmpty()) {
            counts.put("register cases", RegisterCases.run(pack, catalogue, diagnostics));
        }
        return counts;
    }

    /** What is wrong in the plan by itself was told by whoever checked it. */
    private static void counted(Path pack, RegisterCatalogue catalogue, Diagnostics diagnostics) {
        if (Files.isDirectory(pack.resolve("elements"))) {
            new PackReader(pack, new Diagnostics(), null)
                    .read()
                    .ifPresent(read -> new ElementCountRules(read.plan(), catalogue, diagnostics).check());
        }
    }

    private static void unknown(String register, String clause, RegisterCatalogue catalogue, Diagnostics diagnostics) {
        diagnostics.issue(
                diagnostics.place("clause/" + clause + "#registers"),
                PackProblem.UNKNOWN_REFERENCE,
                "register " + register,
                NearestWord.suggestion(register, catalogue.registers().keySet()));
    }

    private static int fields(Register register) {
        return register.sections().values().stream()
                .mapToInt(s -> s.fields().size())
                .sum();
    }
}
