package org.qingmiao.tools.run;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.allocation.AllocationCalculator;
import org.qingmiao.tools.child.AnaemiaCalculator;
import org.qingmiao.tools.child.DevelopmentCalculator;
import org.qingmiao.tools.child.FitnessCalculator;
import org.qingmiao.tools.child.GrowthCalculator;
import org.qingmiao.tools.child.IdentityCalculator;
import org.qingmiao.tools.child.ImmunizationCalculator;
import org.qingmiao.tools.child.VisionCalculator;
import org.qingmiao.tools.child.WorkdaysCalculator;
import org.qingmiao.tools.statistics.AberrationCalculator;
import org.qingmiao.tools.statistics.CompareCalculator;
import org.qingmiao.tools.statistics.IntervalCalculator;
import org.qingmiao.tools.statistics.SmoothCalculator;
import org.qingmiao.tools.statistics.StandardiseCalculator;
import org.qingmiao.tools.statistics.TrendCalculator;

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
