package org.qingmiao.register.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.pack.YamlFiles;

/** Looks at all files of registers: those that nothing reads, and keys that older YAML takes for yes or no. */
final class FileLook {
    private static final Set<String> OWN_FILES =
            Set.of("register.yaml", "lifecycle.yaml", "access.yaml", "counts.yaml", "cases.yaml", "codes.yaml");
    private static final Set<String> FOLDERS = Set.of("decisions", "rates", "instruments", "prints");

    private final YamlFiles files;
    private final RegisterReading reading;

    FileLook(YamlFiles files, RegisterReading reading) {
        this.files = files;
        this.reading = reading;
    }

    void look() {
        List<String> all = new ArrayList<>(files.files("registers"));
        all.forEach(this::look);
        all.addAll(files.files("codes"));
        List.of("duties.yaml", "clocks.yaml").stream().filter(files::exists).forEach(all::add);
        BareWords bare = new BareWords(files, reading);
        all.forEach(bare::look);
    }

    private void look(String file) {
        String[] steps = file.split("/", -1);
        String name = steps[steps.length - 1];
        if (!OWN_FILES.contains(name) && !FOLDERS.contains(steps[steps.length - 2])) {
            reading.diagnostics()
                    .issue(
                            new SourceLocation(file, 1, 1),
                            PackProblem.UNKNOWN_FILE,
                            "file " + name,
                            String.join(", ", OWN_FILES.stream().sorted().toList()));
        }
    }
}
