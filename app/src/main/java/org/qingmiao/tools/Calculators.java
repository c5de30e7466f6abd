package org.qingmiao.tools;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** All calculators, in the order in which they are shown. A new one is a new line here. */
public final class Calculators {
    public static final List<Calculator> ALL = List.of(
            new GrowthCalculator(),
            new AnaemiaCalculator(),
            new VisionCalculator(),
            new FitnessCalculator(),
            new DevelopmentCalculator(),
            new IntervalCalculator(),
            new CompareCalculator(),
            new TrendCalculator(),
            new StandardiseCalculator(),
            new SmoothCalculator(),
            new AberrationCalculator(),
            new IdentityCalculator(Clock.system(ZoneId.of("Asia/Shanghai"))),
            new WorkdaysCalculator(),
            new AllocationCalculator(),
            new ImmunizationCalculator());

    private Calculators() {}

    public static Optional<Calculator> named(String name) {
        return ALL.stream().filter(c -> c.about().name().equals(name)).findFirst();
    }
}
