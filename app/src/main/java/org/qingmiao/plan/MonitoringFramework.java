package org.qingmiao.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a plan is measured: what is to be reached, by which indicators, from which data elements, against which rules and
 * beside which published values.
 *
 * @param indicators by id
 * @param elements by id
 * @param disaggregations by id
 */
public record MonitoringFramework(
        List<Target> targets,
        Map<String, Indicator> indicators,
        Map<String, DataElement> elements,
        Map<String, Disaggregation> disaggregations,
        List<Check> checks,
        List<ComparisonValue> comparisons) {
    public Optional<Target> target(String id) {
        return targets.stream().filter(t -> t.id().equals(id)).findFirst();
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

    /** Indicators that no target asks for, nor is judged by. */
    public List<Indicator> watched() {
        return indicators.values().stream()
                .filter(i -> targets.stream()
                        .noneMatch(t ->
                                t.indicator().equals(i.id()) || t.judgedBy().equals(i.id())))
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
}
