package org.qingmiao.plan.compiler;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.plan.reader.PackFiles;

/** Compiled packs for tests of other rooms. */
public final class TestPlans implements Plans {
    /** The pack of the first district, as it is delivered. */
    public static final Path BEILUN = Path.of("../packs/beilun-2021-2025");

    public static final Path CHINA_CHILDREN = Path.of("../packs/china-children");

    /** An invented district with a target of each kind. */
    public static final Path TINY = Path.of("src/test/packs/tiny");

    /** Its next plan, which uses the units and elements of the first. */
    public static final Path TINY_NEXT = Path.of("src/test/packs/tiny-next");

    /** Another invented district with a plan of ten years, towns and a development zone; it uses no other pack. */
    public static final Path WANGLAN = Path.of("src/test/packs/wanglan-2021-2030");

    private static final Map<Path, Plan> COMPILED = new ConcurrentHashMap<>();

    private final List<Plan> plans;

    private TestPlans(List<Plan> plans) {
        this.plans = plans;
    }

    public static TestPlans of(Path... packs) {
        return new TestPlans(Stream.of(packs)
                .map(pack -> COMPILED.computeIfAbsent(pack, TestPlans::compile))
                .sorted(Comparator.comparingInt((Plan p) -> p.head().from()).reversed())
                .toList());
    }

    private static Plan compile(Path pack) {
        PackReport report = PackCompiler.compile(pack);
        return report.plan().orElseThrow(() -> new AssertionError(report.issues()));
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
        return COMPILED.entrySet().stream()
                .filter(e -> e.getValue().equals(plan))
                .map(e -> PackFiles.read(e.getKey()))
                .findFirst()
                .orElseThrow();
    }
}
