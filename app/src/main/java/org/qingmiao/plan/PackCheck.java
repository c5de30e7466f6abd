package org.qingmiao.plan;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and checks packs: every fault with its place, not just the first. */
final class PackCheck {
    private PackCheck() {}

    /** Checks a pack and runs its cases. */
    public static PackReport check(Path pack, CaseJudge judge) {
        return check(List.of(pack), Optional.of(judge)).getFirst();
    }

    /** Checks a pack without its cases. */
    public static PackReport compile(Path pack) {
        return check(List.of(pack), Optional.empty()).getFirst();
    }

    /**
     * Checks packs that are loaded beside each other: each by itself, then that they do not touch.
     *
     * @param judge runs their cases; without, cases are left out
     * @return in the order given
     */
    public static List<PackReport> check(List<Path> packs, Optional<CaseJudge> judge) {
        List<Checked> checked = packs.stream()
                .map(p -> checked(p.toAbsolutePath().normalize(), judge, Set.of()))
                .toList();
        new PacksBeside(checked).check();
        return checked.stream().map(Checked::report).toList();
    }

    /**
     * A pack that was looked at.
     *
     * @param read absent where nothing could be read
     * @param used the pack that it uses
     */
    record Checked(Path folder, Found found, Optional<Pack> read, Optional<Checked> used) {
        PackReport report() {
            List<Issue> issues = found.issues();
            return new PackReport(
                    read.map(Pack::plan).filter(p -> issues.isEmpty()),
                    read.map(p -> p.plan().id())
                            .orElse(used.isPresent() ? folder.getFileName().toString() : ""),
                    read.map(PackCheck::counts).orElse(Map.of()),
                    issues);
        }
    }

    private static Checked checked(Path folder, Optional<CaseJudge> judge, Set<Path> users) {
        Found found = new Found();
        Optional<Checked> used = used(folder, found, users);
        if (!found.issues().isEmpty()) {
            // Without the used pack nearly every reference would be reported as well.
            return new Checked(folder, found, Optional.empty(), used);
        }
        Plan shared = used.flatMap(u -> u.report().plan()).orElse(null);
        Optional<Pack> read = new PackReader(folder, found, shared).read();
        read.ifPresent(p -> {
            PackRule.ALL.forEach(rule -> rule.check(p.plan(), found));
            if (found.issues().isEmpty()) {
                PackRule.OF_WHOLE_PACKS.forEach(rule -> rule.check(p.plan(), found));
            }
            if (found.issues().isEmpty()) {
                judge.ifPresent(j -> new Cases(p.plan(), found, j).run(p.cases()));
            }
        });
        return new Checked(folder, found, read, used);
    }

    /** The pack that this one uses; it lies beside it. */
    private static Optional<Checked> used(Path folder, Found found, Set<Path> users) {
        List<PackReader.Use> uses = PackReader.uses(folder);
        if (uses.isEmpty()) {
            return Optional.empty();
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
            return Optional.empty();
        }
        Checked used = checked(beside, Optional.empty(), way);
        if (used.report().plan().isEmpty()) {
            found.issue(
                    use.place(),
                    Issue.Code.UNKNOWN_REFERENCE,
                    "pack " + use.pack(),
                    "a pack without faults at " + beside);
        }
        return Optional.of(used);
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
