package org.qingmiao.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.backup.DigestList;

/**
 * The program as it was built: its jars stand with their digests in {@code software.sha256} beside them, which the build
 * writes.
 */
final class Software {
    private static final String LIST = "software.sha256";

    private final Path folder;

    Software(Path folder) {
        this.folder = folder;
    }

    /** Where the program that runs lies; nothing if it runs from classes, as tests do. */
    static Optional<Software> running() {
        CodeSource source = Software.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) && jar.getParent() != null
                    ? Optional.of(new Software(jar.getParent()))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private DigestList jars() {
        return DigestList.of(folder, file -> file.toString().endsWith(".jar"));
    }

    /** At the end of a build. */
    void write() {
        jars().write(folder.resolve(LIST));
    }

    /**
     * The digests of the jars as they were built.
     *
     * @return nothing where there is no list: built in another way
     * @throws StartProblem if a jar is not what was built, naming it
     */
    Optional<DigestList> verified() {
        Optional<DigestList> built = DigestList.read(folder.resolve(LIST));
        built.ifPresent(list -> {
            List<String> others = jars().differing(list);
            if (!others.isEmpty()) {
                Path file = folder.resolve(others.getFirst());
                throw new StartProblem(Messages.of("cli.verify.program_file_changed", file, others.size()));
            }
        });
        return built;
    }
}
