package org.qingmiao.plan;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and checks packs: every fault with its place, not just the first. */
final class PackCheck {
    private PackCheck() {}

    /** Checks a pack and runs its cases. */
    public static PackReport check(Path pack, CaseJudge judge) {
        return report(pack, Optional.of(judge));
    }

    /** Checks a pack without its cases. */
    public static PackReport compile(Path pack) {
        return report(pack, Optional.empty());
    }

    private static PackReport report(Path pack, Optional<CaseJudge> judge) {
        return report(pack.toAbsolutePath().normalize(), judge, Set.of());
    }

    private static PackReport report(Path folder, Optional<CaseJudge> judge, Set<Path> users) {
        Found found = new Found();
        Plan shared = shared(folder, found, users);
        if (!found.issues().isEmpty()) {
            // Without the used pack nearly every reference would be reported as well.
            return new PackReport(Optional.empty(), folder.getFileName().toString(), Map.of(), found.issues());
        }
        Optional<Pack> read = new PackReader(folder, found, shared).read();
        read.ifPresent(p -> {
            PackRule.ALL.forEach(rule -> rule.check(p.plan(), found));
            if (found.issues().isEmpty()) {
                judge.ifPresent(j -> new Cases(p.plan(), found, j).run(p.cases()));
            }
        });
        List<Issue> issues = found.issues();
        return new PackReport(
                read.map(Pack::plan).filter(p -> issues.isEmpty()),
                read.map(p -> p.plan().id()).orElse(""),
                read.map(PackCheck::counts).orElse(Map.of()),
                issues);
    }

    /** The pack that this one uses; it lies beside it. */
    private static @Nullable Plan shared(Path folder, Found found, Set<Path> users) {
        List<PackReader.Use> uses = PackReader.uses(folder);
        if (uses.isEmpty()) {
            return null;
        }
        PackReader.Use use = uses.getFirst();
        if (uses.size() > 1) {
            found.issue(
                    uses.get(1).place(),
                    Issue.Code.WRONG_TYPE,
                    uses.size() + " packs",
                    "one pack, which may use the next");
        }
        Set<Path> way = new HashSet<>(users);
        way.add(folder);
        Path beside = folder.resolveSibling(use.pack());
        if (way.contains(beside)) {
            found.issue(
                    use.place(),
                    Issue.Code.UNKNOWN_REFERENCE,
                    "pack " + use.pack(),
                    "a pack that does not need this one");
            return null;
        }
        PackReport report = report(beside, Optional.empty(), way);
        if (report.plan().isEmpty()) {
            found.issue(
                    use.place(),
                    Issue.Code.UNKNOWN_REFERENCE,
                    "pack " + use.pack(),
                    "a pack without faults at " + beside);
        }
        return report.plan().orElse(null);
    }

    private static Map<String, Integer> counts(Pack pack) {
        Plan plan = pack.plan();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("clauses", plan.clauses().size());
        counts.put("targets", plan.targets().size());
        counts.put("indicators", plan.indicators().size());
        counts.put("elements", plan.elements().size());
        counts.put("checks", plan.checks().size());
        counts.put(
                "measures",
                plan.clauses().stream().mapToInt(c -> c.measures().size()).sum());
        counts.put("projects", plan.projects().size());
        counts.put("units", plan.units().size());
        counts.put("comparisons", plan.comparisons().size());
        counts.put("cases", pack.cases().size());
        return counts;
    }
}
