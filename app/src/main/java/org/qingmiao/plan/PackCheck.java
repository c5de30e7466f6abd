package org.qingmiao.plan;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and checks packs: every fault with its place, not just the first. */
public final class PackCheck {
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
        Found found = new Found();
        Path folder = pack.toAbsolutePath().normalize();
        Optional<Pack> read = new PackReader(folder, found, shared(folder, found)).read();
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

    /** The first pack that this one uses; it lies beside it. */
    private static @Nullable Plan shared(Path folder, Found found) {
        List<String> uses = PackReader.uses(folder);
        if (uses.isEmpty()) {
            return null;
        }
        Path beside = folder.resolveSibling(uses.getFirst());
        PackReport report = compile(beside);
        if (report.plan().isEmpty()) {
            found.issue(
                    new Place("pack.yaml", 1, 1),
                    Issue.Code.UNKNOWN_REFERENCE,
                    "pack " + uses.getFirst(),
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
