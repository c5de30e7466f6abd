package org.qingmiao.plan.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.PackSections;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.pack.YamlFiles;

/** Files of a pack that nothing reads: most often a misspelt folder, whose contents would be missing without a word. */
final class UnreadFiles {
    private static final List<String> FOLDERS = List.of(
            "clauses",
            "targets",
            "indicators",
            "elements",
            "checks",
            "projects",
            "units",
            "comparisons",
            "cases",
            "demo");
    private static final List<String> FILES =
            List.of("pack.yaml", "outline.yaml", "disaggregations.yaml", "calendar.yaml", "comparisons.yaml");

    private final Path pack;
    private final YamlFiles yamlFiles;
    private final Diagnostics diagnostics;
    /** Looked at by the rooms that read them. */
    private final Set<String> ofSections = PackSections.roots();

    UnreadFiles(Path pack, YamlFiles yamlFiles, Diagnostics diagnostics) {
        this.pack = pack;
        this.yamlFiles = yamlFiles;
        this.diagnostics = diagnostics;
    }

    /** Hidden files, and those that tell people of a folder, are nobody's business. */
    void look() {
        Set<String> folders = new TreeSet<>();
        try (var walk = Files.walk(pack)) {
            walk.filter(f -> !f.equals(pack))
                    .filter(f -> !isHidden(f))
                    .forEach(f -> look(name(f), Files.isDirectory(f), folders));
        } catch (IOException e) {
            diagnostics.issue(
                    new SourceLocation("pack.yaml", 1, 1),
                    PackProblem.UNREADABLE,
                    String.valueOf(e.getMessage()),
                    "a folder");
        }
        folders.forEach(f -> diagnostics.issue(
                new SourceLocation(f, 1, 1),
                PackProblem.UNKNOWN_FILE,
                "folder " + f,
                NearestWord.suggestion(f, FOLDERS)));
    }

    private void look(String name, boolean folder, Set<String> folders) {
        int slash = name.indexOf('/');
        String top = slash < 0 ? name : name.substring(0, slash);
        if (ofSections.contains(top)) {
            return;
        }
        if (slash < 0 && folder || slash > 0) {
            if (!FOLDERS.contains(top)) {
                folders.add(top);
                return;
            }
        }
        if (!folder && !yamlFiles.isOpened(name)) {
            String expected = slash < 0 ? NearestWord.suggestion(name, FILES) : "a name that ends with .yaml";
            diagnostics.issue(new SourceLocation(name, 1, 1), PackProblem.UNKNOWN_FILE, "file " + name, expected);
        }
    }

    private String name(Path file) {
        return pack.relativize(file).toString().replace('\\', '/');
    }

    private boolean isHidden(Path file) {
        for (Path step : pack.relativize(file)) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return file.getFileName().toString().matches("(?i)(readme|notice|license)[^/]*");
    }
}
