package org.qingmiao.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is named twice in one list, or twice in a pack where it can only be once, is counted or shown twice. */
final class RepeatedNames implements PackRule {
    @Override
    public void check(Plan plan, Found found) {
        plan.clauses().forEach(c -> {
            String thing = "clause/" + c.id();
            responsible(thing, c.lead(), c.assist(), found);
            twice(c.marks().stream().map(Clause.Mark::text).toList(), thing + "#marks", found);
        });
        plan.projects().forEach(p -> {
            String thing = "project/" + p.id();
            responsible(thing, p.lead(), p.assist(), found);
            listed(p.targets(), thing + "#targets", found);
        });
        plan.elements()
                .values()
                .forEach(e -> listed(e.disaggregations(), "element/" + e.id() + "#disaggregation", found));
        plan.indicators().values().forEach(i -> listed(i.comparisons(), "indicator/" + i.id() + "#comparisons", found));
        listed(plan.outline().tableTargets(), "outline#table#targets", found);
        plan.calendar().forEach(r -> {
            listed(r.covers().stream().map(Enum::name).toList(), "recurring/" + r.id() + "#covers", found);
            listed(r.remind().stream().map(String::valueOf).toList(), "recurring/" + r.id() + "#remind", found);
        });
        demo(plan, found);
        progressItems(plan, found);
        everyday(plan, found);
    }

    /** Who leads does not assist as well. */
    private static void responsible(String thing, List<String> lead, List<String> assist, Found found) {
        listed(lead, thing + "#lead", found);
        listed(assist, thing + "#assist", found);
        for (int i = 0; i < assist.size(); i++) {
            if (lead.contains(assist.get(i))) {
                issue(thing + "#assist/" + i, assist.get(i) + ", which leads", found);
            }
        }
    }

    /** A list whose places are known one by one. */
    private static void listed(List<String> names, String list, Found found) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                issue(list + "/" + i, names.get(i), found);
            }
        }
    }

    private static void twice(List<String> names, String place, Found found) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(n -> !seen.add(n)).forEach(n -> issue(place, n, found));
    }

    private static void demo(Plan plan, Found found) {
        Set<String> series = new HashSet<>();
        plan.demo().series().stream()
                .filter(s -> !series.add(s.element()))
                .forEach(s -> issue("series/" + s.element() + "#element", s.element(), found));
        Set<String> items = new HashSet<>();
        plan.demo().progress().stream()
                .filter(p -> !items.add(p.item() + "/" + p.on()))
                .forEach(
                        p -> issue("progress/" + p.item() + "/" + p.on() + "#item", p.item() + " on " + p.on(), found));
    }

    /** Progress of measures and milestones is kept under their ids alone. */
    private static void progressItems(Plan plan, Found found) {
        Set<String> measures = new HashSet<>();
        plan.clauses().forEach(c -> c.measures().forEach(m -> measures.add(m.id())));
        plan.projects()
                .forEach(p -> p.milestones().stream()
                        .filter(m -> measures.contains(m.id()))
                        .forEach(m -> found.issue(
                                found.place("milestone/" + m.id() + "#id"),
                                Issue.Code.DUPLICATE_ID,
                                "milestone/" + m.id(),
                                "another id; the measure at " + found.place("measure/" + m.id()) + " has it")));
    }

    /** Two indicators of one name cannot be told apart by a reader. */
    private static void everyday(Plan plan, Found found) {
        Map<String, String> first = new HashMap<>();
        plan.indicators().values().stream()
                .filter(i -> found.stands("indicator/" + i.id()))
                .forEach(i -> {
                    String other = first.putIfAbsent(i.name().zh(), i.id());
                    if (other != null) {
                        issue("indicator/" + i.id() + "#name", i.name().zh() + ", as " + other, found);
                    }
                });
    }

    private static void issue(String place, String name, Found found) {
        found.issue(found.place(place), Issue.Code.NAMED_TWICE, name, "each once");
    }
}
