package org.qingmiao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.backup.DigestList;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;

/**
 * Program and packs beside what an administrator accepted. Lists of digests of what was accepted lie in
 * {@code DATA/accepted}; what is there for the first time is accepted as it is, a program that was built anew too, and each
 * is an entry of the record. A pack that was changed is not used before an administrator has accepted it.
 */
final class Acceptance {
    private static final String SOFTWARE = "software";
    private static final int NAMED = 20;

    private final Path folder;
    private final List<Subject> subjects;

    private Acceptance(Path folder, List<Subject> subjects) {
        this.folder = folder;
        this.subjects = subjects;
    }

    /** Something that was accepted or is to be: the program, or a pack. */
    record Subject(String name, DigestList now, Optional<DigestList> accepted) {
        boolean isSoftware() {
            return name.equals(SOFTWARE);
        }

        boolean isNew() {
            return accepted.isEmpty();
        }

        List<String> differing() {
            return accepted.map(now::differing).orElse(List.of());
        }
    }

    /**
     * Looks at the program and the packs.
     *
     * @throws StartProblem if a jar is not what was built
     */
    static Acceptance of(Installation installation) {
        Path folder = installation.data.resolve("accepted");
        List<Subject> subjects = new ArrayList<>();
        Optional<DigestList> known = DigestList.read(folder.resolve(SOFTWARE));
        Software.running()
                .ifPresent(software -> software.verified()
                        .or(() -> missing(known))
                        .ifPresent(now -> subjects.add(new Subject(SOFTWARE, now, known))));
        Arrays.stream(installation.packs)
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .filter(Files::isDirectory)
                .forEach(pack -> subjects.add(pack(folder, pack)));
        return new Acceptance(folder, List.copyOf(subjects));
    }

    private static Optional<DigestList> missing(Optional<DigestList> known) {
        if (known.isPresent()) {
            throw new StartProblem(Messages.of("cli.verify.list_of_digests_gone"));
        }
        return Optional.empty();
    }

    private static Subject pack(Path folder, Path pack) {
        String name = "pack-" + pack.getFileName();
        DigestList now =
                DigestList.of(pack, file -> !file.getFileName().toString().startsWith("."));
        return new Subject(name, now, DigestList.read(folder.resolve(name)));
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** @throws StartProblem if a pack is another one than was accepted */
    void mustHold() {
        subjects.stream()
                .filter(s -> !s.isSoftware() && !s.differing().isEmpty())
                .findFirst()
                .ifPresent(s -> {
                    String files = String.join(
                            ", ",
                            s.differing().subList(0, Math.min(3, s.differing().size())));
                    throw new StartProblem(Messages.of("cli.verify.plan_not_accepted", s.name(), files));
                });
    }

    /** Keeps what is there as what was accepted; an entry for each that is new or was changed. */
    void keep(Audit audit) {
        subjects.stream().filter(s -> s.isNew() || !s.differing().isEmpty()).forEach(s -> {
            Map<String, String> before =
                    s.accepted().map(old -> Map.of("sha256", old.digest())).orElse(Map.of());
            List<String> files = s.differing();
            Map<String, String> after = Map.of(
                    "sha256",
                    s.now().digest(),
                    "files",
                    s.isNew()
                            ? Integer.toString(s.now().files().size())
                            : String.join(", ", files.subList(0, Math.min(NAMED, files.size()))));
            audit.record(
                    AuditEntry.change(s.isSoftware() ? "software.accept" : "pack.accept", s.name(), "", before, after));
            write(s);
        });
    }

    private void write(Subject subject) {
        try {
            Files.createDirectories(folder);
            subject.now().write(folder.resolve(subject.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
