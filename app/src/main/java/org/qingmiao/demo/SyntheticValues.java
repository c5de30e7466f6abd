package org.qingmiao.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.DemoData.Gap;
import org.qingmiao.plan.DemoData.Series;
import org.qingmiao.plan.Plan;

/**
 * Yearly values of each element and unit, made from the pack's parameters alone: the same pack gives the same values on
 * every machine.
 */
final class SyntheticValues {
    private final Plan plan;
    private final Map<String, Series> series = new HashMap<>();
    private final SyntheticWeights syntheticWeights;
    private final OrgTree tree;
    private final Map<YearlyCell, Double> values = new LinkedHashMap<>();
    private final Set<String> made = new HashSet<>();

    /** Where a yearly value belongs. */
    record YearlyCell(String element, String unit, int year) {}

    private SyntheticValues(Plan plan, OrgTree tree) {
        this.plan = plan;
        this.tree = tree;
        this.syntheticWeights = new SyntheticWeights(plan.demo().weights(), tree);
        plan.demo().series().forEach(s -> series.put(s.element(), s));
    }

    /** All values, those left out on purpose absent. */
    static Map<YearlyCell, Double> of(Plan plan, OrgTree tree) {
        SyntheticValues maker = new SyntheticValues(plan, tree);
        plan.demo().series().forEach(s -> maker.make(s.element()));
        plan.demo().series().forEach(s -> s.missing().forEach(gap -> maker.remove(s.element(), gap)));
        return maker.values;
    }

    private void make(String element) {
        Series how = series.get(element);
        if (how == null || !made.add(element)) {
            return;
        }
        List<OrgUnit> units = unitsOf(element);
        switch (how) {
            case Series.Total total -> total.total().forEach((year, sum) -> split(element, units, year, sum));
            case Series.Share share -> {
                make(share.of());
                share.share().forEach((year, p) -> draw(share, units, year, p));
            }
        }
    }

    private List<OrgUnit> unitsOf(String element) {
        DataElement definition = Objects.requireNonNull(plan.elements().get(element), element);
        return tree.ofKind(plan.head().district(), definition.level());
    }

    /** Shares out a total by weight and a small jitter; whole numbers that sum to the total (largest remainder). */
    private void split(String element, List<OrgUnit> units, int year, double total) {
        double[] parts = new double[units.size()];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            String id = units.get(i).id();
            // The jitter of a unit drifts slowly: its larger part does not change from year to year.
            double jitter = 0.10 * RandomDraw.uniform(element, id, 0) + 0.02 * RandomDraw.uniform(element, id, year);
            parts[i] = syntheticWeights.of(units.get(i)) * (0.94 + jitter);
            sum += parts[i];
        }
        double[] shared = isCount(element) ? wholeShares(parts, sum, total) : scaled(parts, total / sum);
        for (int i = 0; i < parts.length; i++) {
            values.put(new YearlyCell(element, units.get(i).id(), year), shared[i]);
        }
    }

    private boolean isCount(String element) {
        return Objects.requireNonNull(plan.elements().get(element)).type() == DataElement.Type.COUNT;
    }

    private static double[] scaled(double[] parts, double by) {
        double[] scaled = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            scaled[i] = parts[i] * by;
        }
        return scaled;
    }

    static double[] wholeShares(double[] parts, double sum, double total) {
        double[] whole = new double[parts.length];
        List<Integer> byRemainder = new ArrayList<>();
        double left = Math.rint(total);
        for (int i = 0; i < parts.length; i++) {
            whole[i] = Math.floor(parts[i] / sum * total);
            left -= whole[i];
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparingDouble(i -> Math.floor(parts[i] / sum * total) - parts[i] / sum * total));
        for (int i = 0; i < left; i++) {
            whole[byRemainder.get(i % parts.length)]++;
        }
        return whole;
    }

    private void draw(Series.Share share, List<OrgUnit> units, int year, double p) {
        for (OrgUnit unit : units) {
            Double of = values.get(new YearlyCell(share.of(), unit.id(), year));
            if (of != null) {
                double lean = 1 + share.spread() * (2 * RandomDraw.uniform(share.element(), unit.id(), 0) - 1);
                double chance = p >= 1 ? 1 : Math.clamp(p * lean, 0, 1);
                long drawn = RandomDraw.binomial(Math.round(of), chance, share.element(), unit.id(), year);
                values.put(new YearlyCell(share.element(), unit.id(), year), (double) drawn);
            }
        }
    }

    private void remove(String element, Gap gap) {
        values.remove(new YearlyCell(element, gap.unit(), gap.year()));
    }
}
