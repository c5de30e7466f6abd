package org.qingmiao.plan;

import java.util.HashSet;
import java.util.Set;

/** Synthetic data is for elements, units, measures and milestones that exist. */
final class DemoRules implements PackRule {
    @Override
    public void check(Plan plan, Found found) {
        DemoData demo = plan.demo();
        Set<String> elements = plan.elements().keySet();
        Set<String> units = Ids.units(plan);
        for (DemoData.Series series : demo.series()) {
            Place place = found.place("demo");
            PackRule.known(series.element(), elements, "data element", place, found);
            if (series instanceof DemoData.Series.Share share) {
                PackRule.known(share.of(), elements, "data element", place, found);
            }
            series.missing().forEach(gap -> PackRule.known(gap.unit(), units, "unit", place, found));
        }
        Set<String> items = new HashSet<>();
        plan.clauses().forEach(c -> c.measures().forEach(m -> items.add(m.id())));
        plan.projects().forEach(p -> p.milestones().forEach(m -> items.add(m.id())));
        demo.progress()
                .forEach(p -> PackRule.known(p.item(), items, "measure or milestone", found.place("demo"), found));
        double sum = demo.weights().values().stream().mapToDouble(w -> w).sum();
        if (!demo.weights().isEmpty() && Math.abs(sum - 1) > 1e-6) {
            found.issue(found.place("weights"), Issue.Code.WEIGHTS_DO_NOT_SUM, "a sum of " + sum, "1");
        }
    }
}
