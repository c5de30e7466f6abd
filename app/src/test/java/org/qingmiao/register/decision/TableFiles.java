package org.qingmiao.register.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.YamlFiles;

/** A pack of a test, file by file. */
final class TableFiles {
    private final Path pack;
    final Diagnostics diagnostics = new Diagnostics();

    TableFiles(Path pack) {
        this.pack = pack;
    }

    TableFiles with(String file, String content) {
        try {
            Path path = pack.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    TableSet read() {
        return new TableSetReader(pack, new YamlFiles(pack, diagnostics), diagnostics).read();
    }

    /** Code and place of what is wrong. */
    List<String> faults() {
        return diagnostics.issues().stream()
                .map(d -> d.code().id() + " " + d.place())
                .toList();
    }

    List<String> found() {
        return diagnostics.issues().stream().map(Diagnostic::found).toList();
    }
}
