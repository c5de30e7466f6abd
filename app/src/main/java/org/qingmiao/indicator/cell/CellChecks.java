package org.qingmiao.indicator.cell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** What must hold for a value by itself, whichever way it comes. */
@Component
class CellChecks {
    private static final double LARGEST_COUNT = 1e12;

    private final ElementRegistry elementRegistry;
    private final OrgUnits units;
    private final CountedValues counted;

    CellChecks(ElementRegistry elementRegistry, OrgUnits units, CountedValues counted) {
        this.elementRegistry = elementRegistry;
        this.units = units;
        this.counted = counted;
    }

    List<CellProblem> problems(List<CellValue> values) {
        List<CellProblem> problems = new ArrayList<>();
        OrgTree tree = units.tree();
        Set<CellKey> seen = new HashSet<>(values.size() * 2);
        for (int i = 0; i < values.size(); i++) {
            int index = i;
            CellValue value = values.get(i);
            Optional<Fault> fault = seen.add(value.key())
                    ? fault(value, tree)
                    : Optional.of(new Fault(CellCode.TWICE.id(), Messages.of("indicator.cell.same_value_given_twice")));
            fault.ifPresent(f -> problems.add(new CellProblem(index, f.code(), f.what())));
        }
        return problems;
    }

    private record Fault(String code, Text what) {}

    private Optional<Fault> fault(CellValue cell, OrgTree tree) {
        CellKey key = cell.key();
        DataElement element = elementRegistry.find(key.element()).orElse(null);
        if (element == null) {
            return no(CellCode.NO_ELEMENT.id(), Messages.of("indicator.cell.no_data_element", key.element()));
        }
        if (element.derived() != null) {
            return no(CellCode.COMPUTED.id(), Messages.of("indicator.cell.computed_not_reported", key.element()));
        }
        if (counted.counts(element, key.period())) {
            Text register = counted.source(element).orElseThrow().name();
            return no(
                    CellCode.COUNTED.id(),
                    Messages.of("indicator.cell.counted_not_reported", element.name(), register));
        }
        OrgUnit unit = tree.find(key.unit()).orElse(null);
        if (unit == null) {
            return no(CellCode.NO_UNIT.id(), Messages.of("indicator.cell.no_unit", key.unit()));
        }
        if (!unit.kind().equals(element.level())
                && tree.ofKind(unit.id(), element.level()).isEmpty()) {
            return no(
                    CellCode.NOT_REPORTED_HERE.id(),
                    Messages.of("indicator.cell.unit_does_not_report", unit.name(), key.element()));
        }
        if (key.period().kind() != element.period()) {
            return no(
                    CellCode.OTHER_PERIOD.id(),
                    Messages.of(
                            "indicator.cell.other_period_kind", element.period().id(), key.period()));
        }
        if (!elementRegistry.options(key.element()).contains(key.options())) {
            return no(
                    CellCode.NO_OPTION.id(),
                    Messages.of(
                            "indicator.cell.no_option",
                            key.options(),
                            Messages.list(elementRegistry.options(key.element()))));
        }
        return number(cell.value(), element);
    }

    private static Optional<Fault> number(@Nullable Double value, DataElement element) {
        if (value == null) {
            return Optional.empty();
        }
        if (!Double.isFinite(value)) {
            return no(CellCode.NO_NUMBER.id(), Messages.of("indicator.cell.not_number"));
        }
        if (value < 0) {
            return no(CellCode.BELOW_ZERO.id(), Messages.of("indicator.cell.below_zero", value));
        }
        if (element.type() == DataElement.Type.COUNT && (value != Math.rint(value) || value > LARGEST_COUNT)) {
            return no(CellCode.NOT_WHOLE.id(), Messages.of("indicator.cell.not_whole", value));
        }
        return Optional.empty();
    }

    private static Optional<Fault> no(String code, Text what) {
        return Optional.of(new Fault(code, what));
    }
}
