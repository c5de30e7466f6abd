package org.qingmiao.register.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.UsedPacks;
import org.qingmiao.register.reader.RegisterPackReader;

/**
 * Packs that were compiled a moment ago, by what stands in their files: a start checks a pack, then the one that uses it,
 * then opens the kept copy of both, and each time the same registers would be compiled.
 */
final class CompiledPacks {
    /** What stands at the root of a pack that says something of registers. */
    static final Set<String> OWN =
            Set.of("registers", "codes", "decisions", "rates", "instruments", "duties.yaml", "clocks.yaml");

    private static final int KEPT = 4;
    /** The one that was asked for longest ago stands first. */
    private static final Map<String, Compiled> LAST = new LinkedHashMap<>(16, 0.75f, true);

    private record Compiled(RegisterCatalogue catalogue, List<Diagnostic> issues) {}

    private CompiledPacks() {}

    /** As {@link RegisterCatalogue#read}. */
    static RegisterCatalogue read(Path pack, Diagnostics diagnostics) {
        return inherited(pack).orElseGet(() -> compiled(pack, diagnostics));
    }

    /**
     * A pack that adds nothing of its own has the registers of the one that it uses, and its own clauses that name them;
     * faults of the used one are told by whoever checks that.
     */
    private static Optional<RegisterCatalogue> inherited(Path pack) {
        List<UsedPacks.Use> uses = UsedPacks.uses(pack);
        boolean own = OWN.stream().anyMatch(name -> Files.exists(pack.resolve(name)));
        if (own || uses.size() != 1) {
            return Optional.empty();
        }
        RegisterCatalogue used = read(pack.resolveSibling(uses.getFirst().pack()), new Diagnostics());
        return Optional.of(new RegisterCatalogue(
                pack.getFileName().toString(),
                used.registers(),
                used.duties(),
                used.clocks(),
                used.tables(),
                RegisterPackReader.clauses(pack)));
    }

    private static RegisterCatalogue compiled(Path pack, Diagnostics diagnostics) {
        String digest = digest(pack);
        Compiled compiled;
        synchronized (LAST) {
            compiled = LAST.get(digest);
        }
        if (compiled == null) {
            Diagnostics own = new Diagnostics();
            compiled = new Compiled(RegisterCatalogue.compile(pack, own), own.issues());
            keep(digest, compiled);
        }
        compiled.issues().forEach(i -> diagnostics.issue(i.place(), i.code(), i.found(), i.expected()));
        return compiled.catalogue();
    }

    private static void keep(String digest, Compiled compiled) {
        synchronized (LAST) {
            LAST.put(digest, compiled);
            if (LAST.size() > KEPT) {
                LAST.remove(LAST.keySet().iterator().next());
            }
        }
    }

    /** Of all files of a pack and of those that it uses. */
    private static String digest(Path pack) {
        List<Path> folders = new ArrayList<>();
        collect(pack.toAbsolutePath().normalize(), folders, new HashSet<>());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path folder : folders) {
                add(folder, digest);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Path pack, List<Path> folders, Set<Path> seen) {
        if (seen.add(pack) && Files.isDirectory(pack)) {
            folders.add(pack);
            UsedPacks.uses(pack).forEach(use -> collect(pack.resolveSibling(use.pack()), folders, seen));
        }
    }

    private static void add(Path folder, MessageDigest digest) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
