package org.qingmiao.register.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code qm registers}: needs neither server nor database. */
@Command(
        name = "registers",
        description =
                "List the registers of packs; exit 0 if they are right, 1 if something is wrong, 2 if there is none.",
        mixinStandardHelpOptions = true)
public final class RegistersCommand implements Callable<Integer> {
    /** How the list is printed. */
    public enum Format {
        text,
        json
    }

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "Folder of a pack; may be given more than once (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:QM_PACKS:-packs/beilun-2021-2025}",
            split = ",")
    List<Path> packs = List.of();

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    Format format = Format.text;

    @Parameters(paramLabel = "REGISTER", arity = "0..*", description = "Only these (default: all).")
    List<String> only = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, Map<String, Object>> listed = new LinkedHashMap<>();
        List<Diagnostic> issues = new ArrayList<>();
        PrintWriter err = spec.commandLine().getErr();
        for (Path pack : packs) {
            if (!Files.isRegularFile(pack.resolve("pack.yaml"))) {
                err.println("no pack in " + pack);
                err.flush();
                return 2;
            }
            Diagnostics diagnostics = new Diagnostics();
            RegisterCatalogue catalogue = RegisterCatalogue.read(pack, diagnostics);
            catalogue.registers().values().forEach(r -> listed.put(r.id(), listing(catalogue, r)));
            issues.addAll(diagnostics.issues());
        }
        return print(listed, issues);
    }

    private static Map<String, Object> listing(RegisterCatalogue catalogue, CompiledRegister register) {
        return new RegisterListing(catalogue, register).json();
    }

    private int print(Map<String, Map<String, Object>> listed, List<Diagnostic> issues) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<String> missing =
                only.stream().filter(id -> !listed.containsKey(id)).toList();
        missing.forEach(id -> err.println("no register " + id));
        List<Map<String, Object>> wanted = listed.entrySet().stream()
                .filter(e -> only.isEmpty() || only.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        out.print(
                format == Format.json ? JsonMapper.shared().writeValueAsString(wanted) + "\n" : ListingText.of(wanted));
        out.flush();
        issues.forEach(i -> err.println(i.place() + " " + i.code().id() + " " + i.message() + ": " + i.found()));
        err.flush();
        return !missing.isEmpty() ? 2 : issues.isEmpty() ? 0 : 1;
    }
}
