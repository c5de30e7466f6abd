package org.qingmiao.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qingmiao.org.OrgUnit;

/**
 * A compiled plan pack: checked, every reference resolved, every expression type-checked. Lists keep the plan's order.
 *
 * @param calendar rounds that open by themselves
 */
public record Plan(
        PlanHead head,
        Outline outline,
        List<Clause> clauses,
        List<Target> targets,
        Map<String, Indicator> indicators,
        Map<String, DataElement> elements,
        Map<String, Disaggregation> disaggregations,
        List<Check> checks,
        List<Project> projects,
        List<OrgUnit> units,
        List<OrgUnitKind> unitKinds,
        List<ComparisonValue> comparisons,
        DemoData demo,
        List<RecurringRound> calendar) {

    public String id() {
        return head.id();
    }

    public Clause clause(String id) {
        return clauses.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    public Optional<Target> target(String id) {
        return targets.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** The kind of unit each of which has to reach a target; empty if the district as a whole has to. */
    public Optional<OrgUnitKind> eachUnitOf(Target target) {
        boolean district = units.stream()
                .anyMatch(u -> u.id().equals(head.district()) && u.kind().equals(target.per()));
        return district ? Optional.empty() : unitKind(target.per());
    }

    public Optional<OrgUnitKind> unitKind(String id) {
        return unitKinds.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /** How many there are; a target that restates another is not counted again. */
    public int countedTargets() {
        return (int) targets.stream().filter(t -> t.restates().isEmpty()).count();
    }

    /** Targets that stand in a clause, in the order of the plan's table and text. */
    public List<Target> targetsOf(Clause clause) {
        return targets.stream().filter(t -> t.clause().equals(clause.id())).toList();
    }

    public List<Target> targetsOn(Indicator indicator) {
        return targets.stream()
                .filter(t -> t.indicator().equals(indicator.id()))
                .toList();
    }

    /** Ids of the reported elements that an indicator rests on, through derived ones. */
    public SortedSet<String> reportedBelow(Indicator indicator) {
        SortedSet<String> ids = new TreeSet<>();
        collect(indicator.numerator(), ids);
        Formula below = indicator.denominator();
        if (below != null) {
            collect(below, ids);
        }
        return ids;
    }

    private void collect(Formula formula, Set<String> ids) {
        for (String id : formula.elements()) {
            DataElement element = elements.get(id);
            Formula derived = element == null ? null : element.derived();
            if (derived == null) {
                ids.add(id);
            } else {
                collect(derived, ids);
            }
        }
    }

    public List<Clause> clausesOf(String chapter) {
        return clauses.stream().filter(c -> c.chapter().equals(chapter)).toList();
    }
}
