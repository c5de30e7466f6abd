package org.qingmiao.reporting.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.CheckOperand;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;

/** Where checks must be judged when some values are written, and which values each looks at there. */
final class CheckReach {
    private final Plan plan;
    private final OrgTree tree;
    private final Map<String, Set<CheckFinding.Value>> written = new HashMap<>();

    CheckReach(Plan plan, OrgTree tree, Collection<CellValue> given) {
        this.plan = plan;
        this.tree = tree;
        for (CellValue value : given) {
            // A unit that is not there is told by the checks of values.
            if (tree.find(value.key().unit()).isPresent()) {
                written.computeIfAbsent(value.key().element(), e -> new LinkedHashSet<>())
                        .add(CheckFinding.Value.of(value.key()));
            }
        }
    }

    /** A unit and period that a check is judged for. */
    record JudgedPosition(String unit, Period period) {}

    /**
     * Those whose value in the check's own period is written. A value that is but the earlier one of a later period is not
     * among them: a correction of last year is not held up by this year.
     */
    Set<JudgedPosition> places(Check check) {
        Set<JudgedPosition> places = new LinkedHashSet<>();
        for (CheckOperand checkOperand : check.operands()) {
            if (!checkOperand.previous()) {
                for (CheckFinding.Value value : written.getOrDefault(checkOperand.element(), Set.of())) {
                    lookingAt(value.unit(), checkOperand, check)
                            .forEach(u -> places.add(new JudgedPosition(u, value.period())));
                }
            }
        }
        return places;
    }

    /** From where a unit is seen as an operand sees it. */
    private Stream<String> lookingAt(String unit, CheckOperand checkOperand, Check check) {
        return switch (checkOperand.where()) {
            case HERE -> Stream.of(unit);
            case BELOW -> above(unit).filter(u -> u.kind().equals(level(check))).map(OrgUnit::id);
            case ABOVE -> below(unit, level(check)).map(OrgUnit::id);
        };
    }

    private String level(Check check) {
        return check.operands().stream()
                .filter(o -> o.where() == CheckOperand.Where.HERE)
                .map(o -> element(o).level())
                .findFirst()
                .orElse("");
    }

    private DataElement element(CheckOperand checkOperand) {
        return Objects.requireNonNull(plan.elements().get(checkOperand.element()), checkOperand.element());
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
    List<CheckFinding.Value> values(CheckOperand checkOperand, JudgedPosition judgedPosition) {
        String level = element(checkOperand).level();
        Stream<String> units = switch (checkOperand.where()) {
            case HERE -> Stream.of(judgedPosition.unit());
            case BELOW -> below(judgedPosition.unit(), level).map(OrgUnit::id);
            case ABOVE ->
                above(judgedPosition.unit())
                        .filter(u -> u.kind().equals(level))
                        .limit(1)
                        .map(OrgUnit::id);
        };
        Period period = checkOperand.previous() ? judgedPosition.period().previous() : judgedPosition.period();
        return units.map(u -> new CheckFinding.Value(checkOperand.element(), u, period))
                .toList();
    }
}
