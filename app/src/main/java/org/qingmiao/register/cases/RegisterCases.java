package org.qingmiao.register.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.trial.RecordTrial;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Runs the cases of a pack's registers through the same engine as {@code qm try}; one that does not hold is a fault at its
 * line. Cases stand in {@code cases.yaml} beside a register, or under {@code cases} in {@code register.yaml}.
 */
final class RegisterCases {
    private final Path pack;
    private final RegisterCatalogue catalogue;
    private final Diagnostics diagnostics;
    private int run;

    private RegisterCases(Path pack, RegisterCatalogue catalogue, Diagnostics diagnostics) {
        this.pack = pack;
        this.catalogue = catalogue;
        this.diagnostics = diagnostics;
    }

    /**
     * Runs the cases of the registers that this pack itself defines.
     *
     * @return how many were run
     */
    public static int run(Path pack, RegisterCatalogue catalogue, Diagnostics diagnostics) {
        RegisterCases cases = new RegisterCases(pack, catalogue, diagnostics);
        catalogue.registers().values().stream()
                .filter(r -> r.definition().pack().equals(catalogue.pack()))
                .forEach(cases::register);
        return cases.run;
    }

    private void register(CompiledRegister register) {
        List<RegisterCase> cases = cases(register.definition().place().file());
        if (!cases.isEmpty()) {
            RecordTrial trial = RecordTrial.fixing(register, catalogue.tables());
            CaseRun caseRun = new CaseRun(register.definition(), trial, diagnostics);
            cases.forEach(caseRun::run);
            run += cases.size();
        }
    }

    private List<RegisterCase> cases(String file) {
        String beside = file.substring(0, file.lastIndexOf('/') + 1) + "cases.yaml";
        Optional<Noted> own = Files.isRegularFile(pack.resolve(beside)) ? read(beside) : Optional.empty();
        return own.isPresent()
                ? cases(own.get())
                : read(file).flatMap(n -> n.at("cases")).map(this::cases).orElse(List.of());
    }

    private List<RegisterCase> cases(Noted file) {
        Map<String, Noted> defaults = file.at("defaults").map(Noted::map).orElse(Map.of());
        List<RegisterCase> cases = new ArrayList<>();
        file.at("cases").orElse(file).list().stream()
                .filter(n -> !n.map().isEmpty())
                .forEach(n -> {
                    known(n);
                    cases.add(RegisterCase.of(n, defaults));
                });
        return cases;
    }

    /** A misspelt {@code then} would make a case that cannot fail. */
    private void known(Noted node) {
        node.map().forEach((key, value) -> {
            if (!RegisterCase.KEYS.contains(key)) {
                diagnostics.issue(
                        value.place(), PackProblem.UNKNOWN_KEY, key, NearestWord.suggestion(key, RegisterCase.KEYS));
            }
        });
    }

    private Optional<Noted> read(String file) {
        try {
            String content = Files.readString(pack.resolve(file), StandardCharsets.UTF_8);
            return new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(content)
                    .map(node -> Noted.of(node, file));
        } catch (IOException | YamlEngineException e) {
            diagnostics.issue(
                    new SourceLocation(file, 1, 1), PackProblem.UNREADABLE, String.valueOf(e.getMessage()), "YAML 1.2");
            return Optional.empty();
        }
    }
}
