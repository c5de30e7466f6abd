package org.qingmiao.plan.validation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.DemoData;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.plan.PlanProblem;

/** Synthetic data is for elements, units, measures and milestones that exist. */
final class DemoDataValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        DemoData demo = plan.demo();
        Set<String> elements = plan.elements().keySet();
        Set<String> units = PackIds.units(plan);
        for (DemoData.Series series : demo.series()) {
            String thing = "series/" + series.element();
            PackValidator.known(
                    series.element(), elements, "data element", diagnostics.place(thing + "#element"), diagnostics);
            if (series instanceof DemoData.Series.Share share) {
                PackValidator.known(
                        share.of(), elements, "data element", diagnostics.place(thing + "#of"), diagnostics);
            }
            series(plan, series, thing, diagnostics);
            for (DemoData.Gap gap : series.missing()) {
                SourceLocation sourceLocation =
                        diagnostics.place(thing + "/" + gap.unit() + "/" + gap.year() + "#unit");
                PackValidator.known(gap.unit(), units, "unit", sourceLocation, diagnostics);
                year(plan, gap.year(), sourceLocation, diagnostics);
            }
        }
        Set<String> items = new HashSet<>();
        plan.clauses().forEach(c -> c.measures().forEach(m -> items.add(m.id())));
        plan.projects().forEach(p -> p.milestones().forEach(m -> items.add(m.id())));
        for (DemoData.Progress p : demo.progress()) {
            String thing = "progress/" + p.item() + "/" + p.on();
            PackValidator.known(
                    p.item(), items, "measure or milestone", diagnostics.place(thing + "#item"), diagnostics);
            progress(plan, p, diagnostics);
        }
        demo.weights()
                .keySet()
                .forEach(u -> PackValidator.known(u, units, "unit", diagnostics.place("weights#" + u), diagnostics));
        demo.weights().entrySet().stream()
                .filter(w -> w.getValue() < 0)
                .forEach(w -> diagnostics.issue(
                        diagnostics.place("weights#" + w.getKey()),
                        PackProblem.OUT_OF_RANGE,
                        "a weight of " + w.getValue(),
                        "0 or more"));
        double sum = demo.weights().values().stream().mapToDouble(w -> w).sum();
        if (!demo.weights().isEmpty() && Math.abs(sum - 1) > 1e-6) {
            diagnostics.issue(diagnostics.place("weights"), PlanProblem.WEIGHTS_DO_NOT_SUM, "a sum of " + sum, "1");
        }
    }

    private static void series(Plan plan, DemoData.Series series, String thing, Diagnostics diagnostics) {
        DataElement element = plan.elements().get(series.element());
        if (element != null && element.derived() != null) {
            diagnostics.issue(
                    diagnostics.place(thing + "#element"),
                    PlanProblem.COMPUTED_AND_REPORTED,
                    series.element(),
                    "the elements that it is computed from");
        }
        switch (series) {
            case DemoData.Series.Total total ->
                values(plan, total.total(), diagnostics.place(thing + "#total"), diagnostics);
            case DemoData.Series.Share share -> {
                values(plan, share.share(), diagnostics.place(thing + "#share"), diagnostics);
                if (share.spread() < 0) {
                    below(share.spread(), diagnostics.place(thing + "#spread"), diagnostics);
                }
            }
        }
    }

    private static void values(
            Plan plan, Map<Integer, Double> years, SourceLocation sourceLocation, Diagnostics diagnostics) {
        years.forEach((year, value) -> {
            year(plan, year, sourceLocation, diagnostics);
            if (value < 0) {
                below(value, sourceLocation, diagnostics);
            }
        });
    }

    private static void below(double value, SourceLocation sourceLocation, Diagnostics diagnostics) {
        diagnostics.issue(sourceLocation, PackProblem.OUT_OF_RANGE, String.valueOf(value), "0 or more");
    }

    /** Some targets compare with years long before the plan. */
    private static void year(Plan plan, int year, SourceLocation sourceLocation, Diagnostics diagnostics) {
        int from = plan.head().baseline() - PlanHead.YEARS_BEFORE;
        int to = plan.head().to();
        if (year < from || year > to) {
            diagnostics.issue(
                    sourceLocation,
                    PlanProblem.YEAR_DOES_NOT_FIT,
                    Integer.toString(year),
                    "a year from " + from + " to " + to);
        }
    }

    private static void progress(Plan plan, DemoData.Progress progress, Diagnostics diagnostics) {
        String thing = "progress/" + progress.item() + "/" + progress.on();
        if (progress.share() < 0 || progress.share() > 100) {
            diagnostics.issue(
                    diagnostics.place(thing + "#share"),
                    PackProblem.OUT_OF_RANGE,
                    "a share of " + progress.share(),
                    "0 to 100");
        }
        boolean isRead = !progress.on().equals(LocalDate.EPOCH);
        if (isRead && progress.on().getYear() < plan.head().from()) {
            diagnostics.issue(
                    diagnostics.place(thing + "#on"),
                    PlanProblem.DATE_OUTSIDE_PLAN,
                    progress.on().toString(),
                    "a day from " + plan.head().from() + "-01-01 on");
        }
    }
}
