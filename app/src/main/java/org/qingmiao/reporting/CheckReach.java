package org.qingmiao.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.indicator.CellValue;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Operand;
import org.qingmiao.plan.Plan;

/** Where checks must be judged when some values are written, and which values each looks at there. */
final class CheckReach {
    private final Plan plan;
    private final OrgTree tree;
    private final Map<String, Set<Finding.Value>> written = new HashMap<>();

    CheckReach(Plan plan, OrgTree tree, Collection<CellValue> given) {
        this.plan = plan;
        this.tree = tree;
        for (CellValue value : given) {
            // A unit that is not there is told by the checks of values.
            if (tree.find(value.key().unit()).isPresent()) {
                written.computeIfAbsent(value.key().element(), e -> new LinkedHashSet<>())
                        .add(Finding.Value.of(value.key()));
            }
        }
    }

    /** A unit and period that a check is judged for. */
    record Place(String unit, Period period) {}

    /**
     * Those whose value in the check's own period is written. A value that is but the earlier one of a later period is not
     * among them: a correction of last year is not held up by this year.
     */
    Set<Place> places(Check check) {
        Set<Place> places = new LinkedHashSet<>();
        for (Operand operand : check.operands()) {
            if (!operand.previous()) {
                for (Finding.Value value : written.getOrDefault(operand.element(), Set.of())) {
                    lookingAt(value.unit(), operand, check).forEach(u -> places.add(new Place(u, value.period())));
                }
            }
        }
        return places;
    }

    /** From where a unit is seen as an operand sees it. */
    private Stream<String> lookingAt(String unit, Operand operand, Check check) {
        return switch (operand.where()) {
            case HERE -> Stream.of(unit);
            case BELOW -> above(unit).filter(u -> u.kind().equals(level(check))).map(OrgUnit::id);
            case ABOVE -> below(unit, level(check)).map(OrgUnit::id);
        };
    }

    private String level(Check check) {
        return check.operands().stream()
                .filter(o -> o.where() == Operand.Where.HERE)
                .map(o -> element(o).level())
                .findFirst()
                .orElse("");
    }

    private DataElement element(Operand operand) {
        return Objects.requireNonNull(plan.elements().get(operand.element()), operand.element());
    }

    /** The nearest first. */
    private Stream<OrgUnit> above(String unit) {
        return Stream.iterate(tree.parent(tree.position(unit)), at -> at >= 0, tree::parent)
                .map(tree::at);
    }

    private Stream<OrgUnit> below(String unit, String kind) {
        return tree.ofKind(unit, kind).stream().filter(u -> !u.id().equals(unit));
    }

    /** What an operand adds up at a place; nothing if no unit there keeps it. */
    List<Finding.Value> values(Operand operand, Place place) {
        String level = element(operand).level();
        Stream<String> units = switch (operand.where()) {
            case HERE -> Stream.of(place.unit());
            case BELOW -> below(place.unit(), level).map(OrgUnit::id);
            case ABOVE ->
                above(place.unit()).filter(u -> u.kind().equals(level)).limit(1).map(OrgUnit::id);
        };
        Period period = operand.previous() ? place.period().previous() : place.period();
        return units.map(u -> new Finding.Value(operand.element(), u, period)).toList();
    }
}
