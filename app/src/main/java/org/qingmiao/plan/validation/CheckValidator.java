package org.qingmiao.plan.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.CheckOperand;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;

/** The values of a check meet somewhere: a rule that could never be judged looks strict and holds nothing. */
final class CheckValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Map<String, OrgUnit> units = new HashMap<>();
        plan.units().forEach(u -> units.putIfAbsent(u.id(), u));
        plan.monitoring()
                .checks()
                .forEach(c ->
                        new Rule(plan, units, c, diagnostics.place("check/" + c.id() + "#rule"), diagnostics).judge());
    }

    private record Rule(Plan plan, Map<String, OrgUnit> units, Check rule, SourceLocation place, Diagnostics found) {
        void judge() {
            if (rule.operands().isEmpty()) {
                // Not right as an expression, which has been reported.
                return;
            }
            if (elements().anyMatch(e -> e.derived() != null)) {
                never("a computed element", "the reported elements that it is made of");
                return;
            }
            one(elements().map(e -> e.period().id()).collect(Collectors.toSet()), "elements of one kind of period");
            Set<String> levels = own().map(DataElement::level).collect(Collectors.toSet());
            if (levels.isEmpty()) {
                never("values of other units alone", "a value of the unit itself as well");
            }
            one(levels, "values of one kind of unit; of others by below(…) or above(…)");
            if (levels.size() == 1) {
                rule.operands().forEach(o -> reaches(o, levels.iterator().next()));
            }
        }

        private Stream<DataElement> elements() {
            return rule.elements().stream().map(this::element);
        }

        private DataElement element(String id) {
            return Objects.requireNonNull(plan.elements().get(id), id);
        }

        private Stream<DataElement> own() {
            return rule.operands().stream()
                    .filter(o -> o.where() == CheckOperand.Where.HERE)
                    .map(o -> element(o.element()));
        }

        private void one(Set<String> words, String expected) {
            if (words.size() > 1) {
                never(String.join(", ", words.stream().sorted().toList()), expected);
            }
        }

        private void never(String what, String expected) {
            found.issue(place, PlanProblem.CHECK_NEVER_JUDGED, what, expected);
        }

        private void reaches(CheckOperand checkOperand, String level) {
            DataElement element = element(checkOperand.element());
            switch (checkOperand.where()) {
                case HERE -> {}
                case ABOVE -> {
                    if (!liesAbove(element.level(), level)) {
                        never(checkOperand.written(), "an element of units above a " + level);
                    }
                }
                case BELOW -> {
                    if (element.units() != DataElement.Aggregation.SUM) {
                        found.issue(place, PlanProblem.AGGREGATION_SENSELESS, checkOperand.written(), "units: sum");
                    } else if (!liesAbove(level, element.level())) {
                        never(checkOperand.written(), "an element of units below a " + level);
                    }
                }
            }
        }

        private boolean liesAbove(String upper, String lower) {
            return units.values().stream().filter(u -> u.kind().equals(lower)).anyMatch(u -> hasAbove(u, upper));
        }

        private boolean hasAbove(OrgUnit unit, String kind) {
            @Nullable OrgUnit at = parent(unit);
            // Units in a circle are a fault of their own and must not hang this.
            for (int steps = 0; at != null && steps < units.size(); steps++) {
                if (at.kind().equals(kind)) {
                    return true;
                }
                at = parent(at);
            }
            return false;
        }

        private @Nullable OrgUnit parent(OrgUnit unit) {
            String parent = unit.parent();
            return parent == null ? null : units.get(parent);
        }
    }
}
