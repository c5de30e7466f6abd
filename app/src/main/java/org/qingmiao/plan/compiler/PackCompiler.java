package org.qingmiao.plan.compiler;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.BasePack;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.PackSections;
import org.qingmiao.pack.UsedPacks;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.reader.PackReader;
import org.qingmiao.plan.reader.UncheckedPack;
import org.qingmiao.plan.validation.PackValidator;

/** Reads and checks packs: every fault with its place, not just the first. */
public final class PackCompiler {
    private PackCompiler() {}

    /** Checks a pack and runs its cases. */
    public static PackReport check(Path pack, TestCaseJudge judge) {
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
    public static List<PackReport> check(List<Path> packs, Optional<TestCaseJudge> judge) {
        List<Checked> checked = packs.stream()
                .map(p -> checked(p.toAbsolutePath().normalize(), judge, Set.of()))
                .toList();
        new PackConflicts(checked).check();
        return checked.stream().map(Checked::report).toList();
    }

    /**
     * A pack that was looked at.
     *
     * @param id of its head; empty where it could not be read
     * @param read absent where nothing could be read, and where there is no plan
     * @param used the pack of a plan that it uses
     * @param sections how many things rooms found in their sections
     */
    record Checked(
            Path folder,
            String id,
            Diagnostics found,
            Optional<UncheckedPack> read,
            Optional<Checked> used,
            Map<String, Integer> sections) {
        PackReport report() {
            List<Diagnostic> issues = found.issues();
            Optional<Plan> plan = read.map(UncheckedPack::plan);
            return new PackReport(plan.filter(p -> issues.isEmpty()), plan, id, counts(), issues);
        }

        private Map<String, Integer> counts() {
            Map<String, Integer> counts =
                    new LinkedHashMap<>(read.map(PackCompiler::counts).orElse(Map.of()));
            counts.putAll(sections);
            return counts;
        }
    }

    private static Checked checked(Path folder, Optional<TestCaseJudge> judge, Set<Path> users) {
        if (BasePack.is(folder)) {
            return base(folder, judge.isPresent());
        }
        Diagnostics diagnostics = new Diagnostics();
        UsedPacks uses = UsedPacks.of(folder);
        bases(folder, uses.bases(), diagnostics);
        Optional<Checked> used = used(folder, uses.plans(), diagnostics, users);
        if (!diagnostics.issues().isEmpty()) {
            // Without the used pack nearly every reference would be reported as well.
            String id = used.isPresent() ? folder.getFileName().toString() : "";
            return new Checked(folder, id, diagnostics, Optional.empty(), used, Map.of());
        }
        Plan shared = used.flatMap(u -> u.report().plan()).orElse(null);
        Optional<UncheckedPack> read = new PackReader(folder, diagnostics, shared).read();
        read.ifPresent(p -> validate(p, judge, diagnostics));
        Map<String, Integer> sections = PackSections.check(folder, diagnostics, judge.isPresent());
        String id = read.map(p -> p.plan().id())
                .orElse(used.isPresent() ? folder.getFileName().toString() : "");
        return new Checked(folder, id, diagnostics, read, used, sections);
    }

    private static void validate(UncheckedPack pack, Optional<TestCaseJudge> judge, Diagnostics diagnostics) {
        PackValidator.ALL.forEach(rule -> rule.check(pack.plan(), diagnostics));
        if (diagnostics.issues().isEmpty()) {
            PackValidator.OF_WHOLE_PACKS.forEach(rule -> rule.check(pack.plan(), diagnostics));
        }
        if (diagnostics.issues().isEmpty()) {
            judge.ifPresent(j -> new PackTestCases(pack.plan(), diagnostics, j).run(pack.cases()));
        }
    }

    private static Checked base(Path folder, boolean cases) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<BasePack> head = BasePack.read(folder, diagnostics);
        Map<String, Integer> sections = PackSections.check(folder, diagnostics, cases);
        String id = head.map(BasePack::id).orElse("");
        return new Checked(folder, id, diagnostics, Optional.empty(), Optional.empty(), sections);
    }

    private static void bases(Path folder, List<UsedPacks.Use> uses, Diagnostics diagnostics) {
        for (UsedPacks.Use use : uses) {
            Path beside = folder.resolveSibling(use.pack());
            if (!base(beside, false).report().passes()) {
                withFaults(use, beside, diagnostics);
            }
        }
    }

    private static void withFaults(UsedPacks.Use use, Path beside, Diagnostics diagnostics) {
        diagnostics.issue(
                use.place(), PackProblem.UNKNOWN_REFERENCE, "pack " + use.pack(), "a pack without faults at " + beside);
    }

    /** The pack that this one uses; it lies beside it. */
    private static Optional<Checked> used(
            Path folder, List<UsedPacks.Use> uses, Diagnostics diagnostics, Set<Path> users) {
        if (uses.isEmpty()) {
            return Optional.empty();
        }
        UsedPacks.Use use = uses.getFirst();
        if (uses.size() > 1) {
            diagnostics.issue(
                    uses.get(1).place(),
                    PackProblem.WRONG_TYPE,
                    uses.size() + " packs",
                    "one pack, which may use the next");
        }
        Set<Path> way = new HashSet<>(users);
        way.add(folder);
        Path beside = folder.resolveSibling(use.pack());
        if (way.contains(beside)) {
            diagnostics.issue(
                    use.place(),
                    PackProblem.UNKNOWN_REFERENCE,
                    "pack " + use.pack(),
                    "a pack that does not need this one");
            return Optional.empty();
        }
        Checked used = checked(beside, Optional.empty(), way);
        if (used.report().plan().isEmpty()) {
            withFaults(use, beside, diagnostics);
        }
        return Optional.of(used);
    }

    private static Map<String, Integer> counts(UncheckedPack uncheckedPack) {
        Plan plan = uncheckedPack.plan();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("clauses", plan.clauses().size());
        counts.put("targets", plan.targets().size());
        counts.put("indicators", plan.indicators().size());
        counts.put("elements", plan.elements().size());
        counts.put("checks", plan.monitoring().checks().size());
        counts.put(
                "measures",
                plan.clauses().stream().mapToInt(c -> c.measures().size()).sum());
        counts.put("projects", plan.projects().size());
        counts.put("units", plan.units().size());
        counts.put("comparisons", plan.monitoring().comparisons().size());
        counts.put("cases", uncheckedPack.cases().size());
        return counts;
    }
}
