package org.qingmiao.plan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.StartProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The plans of the folders that {@code qingmiao.packs} names, read once at the start. */
@Component
class LoadedPlans implements Plans {
    private final List<Plan> plans;
    private final Map<String, PackFiles> files = new HashMap<>();

    LoadedPlans(@Value("${qingmiao.packs}") String folders, OrgUnits units) {
        this.plans = Arrays.stream(folders.split(","))
                .map(String::strip)
                .map(folder -> loaded(Path.of(folder)))
                .sorted(Comparator.comparingInt((Plan p) -> p.head().from()).reversed())
                .toList();
        plans.forEach(plan -> units.store(plan.units()));
    }

    private Plan loaded(Path folder) {
        Plan plan = load(folder);
        files.put(plan.id(), PackFiles.read(folder));
        return plan;
    }

    /** Cases were run by whoever wrote the pack; at the start only the pack itself is checked. */
    private static Plan load(Path folder) {
        PackReport report = PackCheck.compile(folder);
        return report.plan()
                .orElseThrow(() -> new StartProblem(
                        "规划包 " + folder + " 有 " + report.issues().size() + " 处错误，第一处："
                                + report.issues().getFirst().place() + "；请运行 ./qm check " + folder,
                        "The plan pack " + folder + " has " + report.issues().size() + " faults, the first at "
                                + report.issues().getFirst().place() + "; run ./qm check " + folder));
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
