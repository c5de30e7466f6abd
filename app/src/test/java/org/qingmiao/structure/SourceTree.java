package org.qingmiao.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, as tests of its shape read them. */
final class SourceTree {
    static final Path ROOT = Path.of("..");
    static final Path MAIN = Path.of("src/main/java/org/qingmiao");

    private SourceTree() {}

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of a class by its file. */
    static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
