package org.qingmiao.plan.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;

/** What is named twice in one list, or twice in a pack where it can only be once, is counted or shown twice. */
final class RepeatedNameValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        plan.clauses().forEach(c -> {
            String thing = "clause/" + c.id();
            responsible(thing, c.lead(), c.assist(), diagnostics);
            twice(c.marks().stream().map(Clause.Mark::text).toList(), thing + "#marks", diagnostics);
        });
        plan.projects().forEach(p -> {
            String thing = "project/" + p.id();
            responsible(thing, p.lead(), p.assist(), diagnostics);
            listed(p.targets(), thing + "#targets", diagnostics);
        });
        plan.elements()
                .values()
                .forEach(e -> listed(e.disaggregations(), "element/" + e.id() + "#disaggregation", diagnostics));
        plan.indicators()
                .values()
                .forEach(i -> listed(i.comparisons(), "indicator/" + i.id() + "#comparisons", diagnostics));
        listed(plan.outline().tableTargets(), "outline#table#targets", diagnostics);
        plan.calendar().forEach(r -> {
            listed(r.covers().stream().map(Enum::name).toList(), "recurring/" + r.id() + "#covers", diagnostics);
            listed(r.remind().stream().map(String::valueOf).toList(), "recurring/" + r.id() + "#remind", diagnostics);
        });
        demo(plan, diagnostics);
        progressItems(plan, diagnostics);
        everyday(plan, diagnostics);
    }

    /** Who leads does not assist as well. */
    private static void responsible(String thing, List<String> lead, List<String> assist, Diagnostics diagnostics) {
        listed(lead, thing + "#lead", diagnostics);
        listed(assist, thing + "#assist", diagnostics);
        for (int i = 0; i < assist.size(); i++) {
            if (lead.contains(assist.get(i))) {
                issue(thing + "#assist/" + i, assist.get(i) + ", which leads", diagnostics);
            }
        }
    }

    /** A list whose places are known one by one. */
    private static void listed(List<String> names, String list, Diagnostics diagnostics) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                issue(list + "/" + i, names.get(i), diagnostics);
            }
        }
    }

    private static void twice(List<String> names, String place, Diagnostics diagnostics) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(n -> !seen.add(n)).forEach(n -> issue(place, n, diagnostics));
    }

    private static void demo(Plan plan, Diagnostics diagnostics) {
        Set<String> series = new HashSet<>();
        plan.demo().series().stream()
                .filter(s -> !series.add(s.element()))
                .forEach(s -> issue("series/" + s.element() + "#element", s.element(), diagnostics));
        Set<String> items = new HashSet<>();
        plan.demo().progress().stream()
                .filter(p -> !items.add(p.item() + "/" + p.on()))
                .forEach(p -> issue(
                        "progress/" + p.item() + "/" + p.on() + "#item", p.item() + " on " + p.on(), diagnostics));
    }

    /** Progress of measures and milestones is kept under their ids alone. */
    private static void progressItems(Plan plan, Diagnostics diagnostics) {
        Set<String> measures = new HashSet<>();
        plan.clauses().forEach(c -> c.measures().forEach(m -> measures.add(m.id())));
        plan.projects()
                .forEach(p -> p.milestones().stream()
                        .filter(m -> measures.contains(m.id()))
                        .forEach(m -> diagnostics.issue(
                                diagnostics.place("milestone/" + m.id() + "#id"),
                                PackProblem.DUPLICATE_ID,
                                "milestone/" + m.id(),
                                "another id; the measure at " + diagnostics.place("measure/" + m.id()) + " has it")));
    }

    /** Two indicators of one name cannot be told apart by a reader. */
    private static void everyday(Plan plan, Diagnostics diagnostics) {
        Map<String, String> first = new HashMap<>();
        plan.indicators().values().stream()
                .filter(i -> diagnostics.stands("indicator/" + i.id()))
                .forEach(i -> {
                    String other = first.putIfAbsent(i.name().zh(), i.id());
                    if (other != null) {
                        issue("indicator/" + i.id() + "#name", i.name().zh() + ", as " + other, diagnostics);
                    }
                });
    }

    private static void issue(String place, String name, Diagnostics diagnostics) {
        diagnostics.issue(diagnostics.place(place), PlanProblem.NAMED_TWICE, name, "each once");
    }
}
