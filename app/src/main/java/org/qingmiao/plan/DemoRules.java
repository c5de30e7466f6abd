package org.qingmiao.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
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
            series(plan, series, thing, found);
            for (DemoData.Gap gap : series.missing()) {
                Place place = found.place(thing + "/" + gap.unit() + "/" + gap.year() + "#unit");
                PackRule.known(gap.unit(), units, "unit", place, found);
                year(plan, gap.year(), place, found);
            }
        }
        Set<String> items = new HashSet<>();
        plan.clauses().forEach(c -> c.measures().forEach(m -> items.add(m.id())));
        plan.projects().forEach(p -> p.milestones().forEach(m -> items.add(m.id())));
        for (DemoData.Progress p : demo.progress()) {
            String thing = "progress/" + p.item() + "/" + p.on();
            PackRule.known(p.item(), items, "measure or milestone", found.place(thing + "#item"), found);
            progress(plan, p, found);
        }
        demo.weights().keySet().forEach(u -> PackRule.known(u, units, "unit", found.place("weights#" + u), found));
        demo.weights().entrySet().stream()
                .filter(w -> w.getValue() < 0)
                .forEach(w -> found.issue(
                        found.place("weights#" + w.getKey()),
                        Issue.Code.OUT_OF_RANGE,
                        "a weight of " + w.getValue(),
                        "0 or more"));
        double sum = demo.weights().values().stream().mapToDouble(w -> w).sum();
        if (!demo.weights().isEmpty() && Math.abs(sum - 1) > 1e-6) {
            found.issue(found.place("weights"), Issue.Code.WEIGHTS_DO_NOT_SUM, "a sum of " + sum, "1");
        }
    }

    private static void series(Plan plan, DemoData.Series series, String thing, Found found) {
        DataElement element = plan.elements().get(series.element());
        if (element != null && element.derived() != null) {
            found.issue(
                    found.place(thing + "#element"),
                    Issue.Code.COMPUTED_AND_REPORTED,
                    series.element(),
                    "the elements that it is computed from");
        }
        switch (series) {
            case DemoData.Series.Total total -> values(plan, total.total(), found.place(thing + "#total"), found);
            case DemoData.Series.Share share -> {
                values(plan, share.share(), found.place(thing + "#share"), found);
                if (share.spread() < 0) {
                    below(share.spread(), found.place(thing + "#spread"), found);
                }
            }
        }
    }

    private static void values(Plan plan, Map<Integer, Double> years, Place place, Found found) {
        years.forEach((year, value) -> {
            year(plan, year, place, found);
            if (value < 0) {
                below(value, place, found);
            }
        });
    }

    private static void below(double value, Place place, Found found) {
        found.issue(place, Issue.Code.OUT_OF_RANGE, String.valueOf(value), "0 or more");
    }

    /** Some targets compare with years long before the plan. */
    private static void year(Plan plan, int year, Place place, Found found) {
        int from = plan.head().baseline() - PlanHead.YEARS_BEFORE;
        int to = plan.head().to();
        if (year < from || year > to) {
            found.issue(
                    place, Issue.Code.YEAR_DOES_NOT_FIT, Integer.toString(year), "a year from " + from + " to " + to);
        }
    }

    private static void progress(Plan plan, DemoData.Progress progress, Found found) {
        String thing = "progress/" + progress.item() + "/" + progress.on();
        if (progress.share() < 0 || progress.share() > 100) {
            found.issue(
                    found.place(thing + "#share"),
                    Issue.Code.OUT_OF_RANGE,
                    "a share of " + progress.share(),
                    "0 to 100");
        }
        boolean isRead = !progress.on().equals(LocalDate.EPOCH);
        if (isRead && progress.on().getYear() < plan.head().from()) {
            found.issue(
                    found.place(thing + "#on"),
                    Issue.Code.DATE_OUTSIDE_PLAN,
                    progress.on().toString(),
                    "a day from " + plan.head().from() + "-01-01 on");
        }
    }
}
