package org.qingmiao.register.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.compiler.SeededPack;

/** A pack of the tests, copied so that a fault can be seeded into it. */
public final class TestPack {
    private final Path folder;

    private TestPack(Path folder) {
        this.folder = folder;
    }

    public static Path original(String name) {
        try {
            return Path.of(Objects.requireNonNull(TestPack.class.getResource("/registers/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static TestPack copied(String name, Path to) {
        try {
            SeededPack.copy(original(name), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestPack(to);
    }

    /** Puts other words in the place of the one occurrence of some. */
    TestPack with(String file, String words, String others) {
        String content = read(file);
        assertThat(content.split(Pattern.quote(words), -1))
                .as("occurrences of " + words)
                .hasSize(2);
        return write(file, content.replace(words, others));
    }

    public TestPack write(String file, String content) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code CODE file:line:column} of the words that are at fault. */
    String at(String code, String file, String words) {
        String content = read(file);
        int offset = content.indexOf(words);
        assertThat(offset).as(words + " stands in " + file).isNotNegative();
        String before = content.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return code + " " + file + ":" + line + ":" + column;
    }

    List<Diagnostic> issues() {
        Diagnostics diagnostics = new Diagnostics();
        RegisterCatalogue.read(folder, diagnostics);
        return diagnostics.issues();
    }

    /** Every fault as {@code CODE file:line:column}. */
    List<String> faults() {
        return issues().stream().map(i -> i.code().id() + " " + i.place()).toList();
    }
}
