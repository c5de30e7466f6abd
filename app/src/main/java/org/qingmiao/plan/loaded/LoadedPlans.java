package org.qingmiao.plan.loaded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.compiler.PackCompiler;
import org.qingmiao.plan.compiler.PackReport;
import org.qingmiao.plan.reader.PackFiles;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The plans of the folders that {@code qingmiao.packs} names, read once at the start. */
@Component
class LoadedPlans implements Plans {
    private final List<Plan> plans;
    private final Map<String, PackFiles> files = new HashMap<>();

    LoadedPlans(@Value("${qingmiao.packs}") String folders, OrgUnits units) {
        this.plans = loaded(Arrays.stream(folders.split(","))
                        .map(String::strip)
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of)
                        .toList())
                .stream()
                .sorted(Comparator.comparingInt((Plan p) -> p.head().from()).reversed())
                .toList();
        plans.forEach(plan -> units.store(plan.units()));
    }

    private List<Plan> loaded(List<Path> folders) {
        List<Plan> loaded = load(folders);
        for (int i = 0; i < loaded.size(); i++) {
            files.put(loaded.get(i).id(), PackFiles.read(folders.get(i)));
        }
        return loaded;
    }

    /** Cases were run by whoever wrote the pack; at the start only the packs themselves are checked. */
    private static List<Plan> load(List<Path> folders) {
        List<PackReport> reports = PackCompiler.check(folders, Optional.empty());
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            PackReport report = reports.get(i);
            plans.add(report.plan().orElseThrow(() -> problem(folders, folder, report.issues())));
        }
        return plans;
    }

    private static StartProblem problem(List<Path> folders, Path folder, List<Diagnostic> issues) {
        Diagnostic first = issues.getFirst();
        String command = "./qm check "
                + String.join(" ", folders.stream().map(Path::toString).toList());
        return new StartProblem(Messages.of(
                "plan.pack.has_faults",
                folder,
                issues.size(),
                first.place(),
                first.code().id(),
                first.found(),
                command));
    }

    @Override
    public List<Plan> all() {
        return plans;
    }

    @Override
    public Plan current() {
        return plans.getFirst();
    }

    @Override
    public Optional<Plan> find(String id) {
        return plans.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public PackFiles files(Plan plan) {
        return Objects.requireNonNull(files.get(plan.id()), plan.id());
    }
}
