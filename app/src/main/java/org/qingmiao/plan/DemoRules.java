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
            String thing = "series/" + series.element();
            PackRule.known(series.element(), elements, "data element", found.place(thing + "#element"), found);
            if (series instanceof DemoData.Series.Share share) {
                PackRule.known(share.of(), elements, "data element", found.place(thing + "#of"), found);
            }
            for (DemoData.Gap gap : series.missing()) {
                Place place = found.place(thing + "/" + gap.unit() + "/" + gap.year() + "#unit");
                PackRule.known(gap.unit(), units, "unit", place, found);
            }
        }
        Set<String> items = new HashSet<>();
        plan.clauses().forEach(c -> c.measures().forEach(m -> items.add(m.id())));
        plan.projects().forEach(p -> p.milestones().forEach(m -> items.add(m.id())));
        for (DemoData.Progress p : demo.progress()) {
            String thing = "progress/" + p.item() + "/" + p.on();
            PackRule.known(p.item(), items, "measure or milestone", found.place(thing + "#item"), found);
            if (p.on().getYear() < plan.head().from()) {
                String from = "a day from " + plan.head().from() + "-01-01 on";
                found.issue(found.place(thing + "#on"), Issue.Code.DATE_OUTSIDE_PLAN, p.on().toString(), from);
            }
        }
        demo.weights().keySet().forEach(u -> PackRule.known(u, units, "unit", found.place("weights#" + u), found));
        double sum = demo.weights().values().stream().mapToDouble(w -> w).sum();
        if (!demo.weights().isEmpty() && Math.abs(sum - 1) > 1e-6) {
            found.issue(found.place("weights"), Issue.Code.WEIGHTS_DO_NOT_SUM, "a sum of " + sum, "1");
        }
    }
}
