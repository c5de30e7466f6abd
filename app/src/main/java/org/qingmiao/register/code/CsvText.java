package org.qingmiao.register.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.pack.YamlFiles;

/** Opens the CSV files of a pack: UTF-8, a row a line, cells that know their line and column. */
public final class CsvText {
    private final Path pack;
    private final YamlFiles files;
    private final Diagnostics diagnostics;

    public CsvText(Path pack, YamlFiles files, Diagnostics diagnostics) {
        this.pack = pack;
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /**
     * The sheet of a file.
     *
     * @param asked where the file is named, for the case that there is none
     */
    public Optional<CsvSheet> read(String file, SourceLocation asked) {
        Path path = pack.resolve(file);
        files.open(file);
        try {
            List<String> lines = new ArrayList<>(
                    Files.readString(path, StandardCharsets.UTF_8).lines().toList());
            if (!lines.isEmpty() && lines.getFirst().startsWith("\uFEFF")) {
                lines.set(0, lines.getFirst().substring(1));
            }
            return Optional.of(CsvSheet.of(file, lines, diagnostics));
        } catch (IOException e) {
            diagnostics.issue(asked, PackProblem.UNREADABLE, file, "a text file in UTF-8");
            return Optional.empty();
        }
    }
}
