package org.qingmiao.register.reader;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.pack.UsedPacks;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.decision.TableSetReader;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Ground;
import org.qingmiao.register.definition.PackWide.Clocks;
import org.qingmiao.register.definition.PackWide.Duty;
import org.qingmiao.register.definition.Register;

/**
 * Reads all that a pack says of registers: {@code registers/}, the code lists, tables, rates and instruments, {@code
 * duties.yaml} and {@code clocks.yaml}; and, below it, what the packs give that it uses.
 */
public final class RegisterPackReader {
    private final Path pack;
    private final Diagnostics diagnostics;
    private final YamlFiles files;
    private final RegisterReading reading;
    private final Optional<String> only;

    private RegisterPackReader(Path pack, Diagnostics diagnostics, Optional<String> only) {
        this.pack = pack;
        this.only = only;
        this.diagnostics = diagnostics;
        this.files = new YamlFiles(pack, diagnostics);
        this.reading = new RegisterReading(diagnostics);
    }

    /** Ids of the clauses of a pack's plan by the register that they name. */
    public static Map<String, List<String>> clauses(Path pack) {
        return new ClauseLinks(pack).read();
    }

    /** Reads a pack's folder; what is wrong goes to the diagnostics. */
    public static UncheckedRegisters read(Path pack, Diagnostics diagnostics) {
        return read(pack, diagnostics, Optional.empty(), new HashSet<>());
    }

    /** Reads one register of a pack and those that it speaks of, for those who want an answer at once. */
    public static UncheckedRegisters read(Path pack, String register, Diagnostics diagnostics) {
        return read(pack, diagnostics, Optional.of(register), new HashSet<>());
    }

    private static UncheckedRegisters read(
            Path pack, Diagnostics diagnostics, Optional<String> only, Set<Path> before) {
        before.add(pack.toAbsolutePath().normalize());
        return new RegisterPackReader(pack, diagnostics, only).read(before);
    }

    private UncheckedRegisters read(Set<Path> before) {
        UncheckedRegisters used = UncheckedRegisters.NONE;
        String id = "";
        if (files.exists("pack.yaml")) {
            // Whoever checks the pack tells what is wrong in its head.
            Diagnostics ofHead = new Diagnostics();
            YamlNode head = new YamlFiles(pack, ofHead).one("pack.yaml", "pack").orElse(null);
            if (head != null) {
                id = head.optional("id").orElse("");
                used = used(UsedPacks.uses(head, ofHead), before);
            }
        }
        if (only.isEmpty()) {
            new FileLook(files, reading).look();
        }
        UncheckedRegisters own = new UncheckedRegisters(
                id,
                registers(id, used),
                duties(),
                clocks(),
                new TableSetReader(pack, files, diagnostics).read(),
                new ClauseLinks(pack).read());
        return own.over(used);
    }

    private UncheckedRegisters used(List<UsedPacks.Use> uses, Set<Path> before) {
        UncheckedRegisters all = UncheckedRegisters.NONE;
        for (UsedPacks.Use use : uses) {
            Path other = pack.resolveSibling(use.pack()).toAbsolutePath().normalize();
            if (!before.contains(other)) {
                Diagnostics theirs = new Diagnostics();
                all = read(other, theirs, only, before).over(all);
                theirs.issues().stream().findFirst().ifPresent(first -> faulty(use.place(), other, first));
            }
        }
        return all;
    }

    private void faulty(SourceLocation place, Path other, Diagnostic first) {
        String found =
                other.getFileName() + "/" + first.place() + " " + first.code().id();
        reading.issue(place, RegisterProblem.USED_PACK_HAS_FAULTS, found, "qm check " + other.getFileName());
    }

    private Map<String, Register> registers(String packId, UncheckedRegisters used) {
        Map<String, FolderReader.Read> read =
                new RegisterFolders(files, new FolderReader(files, reading, packId)).read(only);
        Map<String, Register> registers = new LinkedHashMap<>();
        read.forEach((id, r) -> registers.put(id, grounded(r, read, used)));
        return registers;
    }

    /** A register that says {@code ground: { with: OTHER }} gets the ground of the other. */
    private Register grounded(FolderReader.Read read, Map<String, FolderReader.Read> all, UncheckedRegisters used) {
        if (read.groundOf().isEmpty()) {
            return read.register();
        }
        String other = read.groundOf().get();
        Register shared = all.containsKey(other)
                ? all.get(other).register()
                : used.find(other).orElse(null);
        if (shared == null
                || all.containsKey(other) && all.get(other).groundOf().isPresent()) {
            SourceLocation place =
                    diagnostics.place("register/" + read.register().id() + "#ground");
            reading.issue(place, RegisterProblem.UNKNOWN_REGISTER, other, "a register with a ground of its own");
            return read.register();
        }
        return read.register().with(borrowed(read.register(), shared.ground()));
    }

    /** The ground of another, with the borrower's own retention where it says one: its fields are others. */
    private Ground borrowed(Register register, Ground ground) {
        Ground.Retention own = register.ground().keep();
        if (!own.after().source().isEmpty()) {
            return ground.with(own);
        }
        SourceLocation place = diagnostics.place("register/" + register.id() + "#ground");
        FormulaText after = new FormulaText(ground.keep().after().source(), place);
        return ground.with(
                new Ground.Retention(ground.keep().years(), after, ground.keep().note()));
    }

    private Map<String, Duty> duties() {
        Map<String, Duty> duties = new LinkedHashMap<>();
        if (files.exists("duties.yaml")) {
            files.one("duties.yaml", "duties")
                    .ifPresent(all -> all.named().forEach((id, node) -> {
                        duties.put(id, new Duty(id, node.text("label"), node.string("at"), node.place()));
                        node.done();
                    }));
        }
        return duties;
    }

    private Clocks clocks() {
        if (!files.exists("clocks.yaml")) {
            return Clocks.NONE;
        }
        return files.one("clocks.yaml", "clocks").map(this::clocks).orElse(Clocks.NONE);
    }

    private Clocks clocks(YamlNode node) {
        Map<String, String> leads = reading.pairs(node, "leads");
        Clocks clocks = new Clocks(
                new TimeReader(reading).rung(node, "warn"), new LimitReader(reading).escalations(node), leads);
        node.done();
        return clocks;
    }
}
