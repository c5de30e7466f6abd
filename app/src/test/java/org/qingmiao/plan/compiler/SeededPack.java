package org.qingmiao.plan.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.UsedPacks;

/** A copy of a pack into which a fault is put. */
public final class SeededPack {
    private final Path folder;

    private SeededPack(Path folder) {
        this.folder = folder;
    }

    /** With the base packs that it uses beside it. */
    public static SeededPack copyOf(Path pack, Path parent) {
        Path folder = parent.resolve(pack.getFileName());
        try {
            copy(pack, folder);
            for (UsedPacks.Use base : UsedPacks.of(pack).bases()) {
                Path beside = parent.resolve(base.pack());
                if (!Files.exists(beside)) {
                    copy(pack.resolveSibling(base.pack()), beside);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SeededPack(folder);
    }

    /** A folder with all that lies in it. */
    public static void copy(Path pack, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(pack.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    public Path folder() {
        return folder;
    }

    /** Replaces words that must stand there, once; gives the line on which they stand. */
    public int replace(String file, String old, String fresh) {
        String text = read(file);
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new AssertionError(file + " does not hold exactly one " + old);
        }
        write(file, text.replace(old, fresh));
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** Adds lines at the end; gives the line of the first. */
    public int append(String file, String lines) {
        String text = read(file);
        write(file, text + lines);
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    public void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void bytes(String file, byte[] content) {
        try {
            Files.write(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code CODE file:line} of all that is found. */
    public List<String> faults() {
        return PackCompiler.compile(folder).issues().stream()
                .map(SeededPack::line)
                .toList();
    }

    public static String line(Diagnostic diagnostic) {
        return diagnostic.code().name() + " " + diagnostic.place().file() + ":"
                + diagnostic.place().line();
    }
}
