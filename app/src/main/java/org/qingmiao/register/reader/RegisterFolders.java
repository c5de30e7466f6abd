package org.qingmiao.register.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Fulfilment;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterStep;

/** Finds the folders of registers: all of them, or one and those that it speaks of. */
final class RegisterFolders {
    private static final String FILE = "/register.yaml";

    private final FolderReader reader;
    private final Map<String, List<String>> folders = new LinkedHashMap<>();

    RegisterFolders(YamlFiles files, FolderReader reader) {
        this.reader = reader;
        for (String file : files.files("registers")) {
            if (file.endsWith(FILE)) {
                String folder = file.substring(0, file.length() - FILE.length());
                folders.computeIfAbsent(folder.substring(folder.lastIndexOf('/') + 1), n -> new ArrayList<>())
                        .add(folder + "/");
            }
        }
    }

    Map<String, FolderReader.Read> read(Optional<String> only) {
        Map<String, FolderReader.Read> read = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(only.map(Set::of).orElseGet(folders::keySet));
        Set<String> seen = new LinkedHashSet<>();
        while (!next.isEmpty()) {
            String name = next.poll();
            if (seen.add(name)) {
                folders.getOrDefault(name, List.of()).stream()
                        .flatMap(folder -> reader.read(folder).stream())
                        .forEach(r -> {
                            read.putIfAbsent(r.register().id(), r);
                            r.groundOf().ifPresent(next::add);
                            next.addAll(spoken(r.register()));
                        });
            }
        }
        return read;
    }

    /** The registers that one speaks of. */
    private static Set<String> spoken(Register register) {
        Set<String> spoken = new LinkedHashSet<>();
        register.sections().values().stream()
                .flatMap(s -> s.fields().values().stream())
                .forEach(f -> {
                    if (f.kind() instanceof FieldKind.Reference reference) {
                        spoken.add(reference.register());
                    }
                });
        for (RegisterStep step : register.steps().values()) {
            step.effects().open().forEach(o -> spoken.add(o.register()));
            step.effects().all().ifPresent(a -> spoken.add(a.register()));
        }
        register.handOvers().values().stream()
                .map(HandOver::opens)
                .forEach(o -> o.ifPresent(one -> spoken.add(one.register())));
        register.deadlines().values().stream()
                .map(DebtRule::done)
                .forEach(d -> d.ifPresent(done -> records(done, spoken)));
        return spoken;
    }

    private static void records(Fulfilment done, Set<String> spoken) {
        switch (done) {
            case Fulfilment.ByRecord d -> spoken.add(d.register());
            case Fulfilment.AnyOf d -> d.ways().forEach(way -> records(way, spoken));
            default -> {}
        }
    }
}
