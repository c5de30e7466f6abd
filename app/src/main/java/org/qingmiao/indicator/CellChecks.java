package org.qingmiao.indicator;

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
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** What must hold for a value by itself, whichever way it comes. */
@Component
class CellChecks {
    private static final double LARGEST_COUNT = 1e12;

    private final Elements elements;
    private final OrgUnits units;

    CellChecks(Elements elements, OrgUnits units) {
        this.elements = elements;
        this.units = units;
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
                    : Optional.of(new Fault("QM-C009", "同一个值出现了两次", "the same value is given twice"));
            fault.ifPresent(f -> problems.add(new CellProblem(index, f.code(), new Text(f.zh(), f.en()))));
        }
        return problems;
    }

    private record Fault(String code, String zh, String en) {}

    private Optional<Fault> fault(CellValue cell, OrgTree tree) {
        CellKey key = cell.key();
        DataElement element = elements.find(key.element()).orElse(null);
        if (element == null) {
            return no("QM-C001", "没有数据元 " + key.element(), "there is no data element " + key.element());
        }
        if (element.derived() != null) {
            return no("QM-C002", "数据元 " + key.element() + " 由公式算出，不能填报", key.element() + " is computed, not reported");
        }
        OrgUnit unit = tree.find(key.unit()).orElse(null);
        if (unit == null) {
            return no("QM-C003", "没有单位 " + key.unit(), "there is no unit " + key.unit());
        }
        if (!unit.kind().equals(element.level())
                && tree.ofKind(unit.id(), element.level()).isEmpty()) {
            return no(
                    "QM-C015",
                    unit.name().zh() + "不属于也不包含填报 " + key.element() + " 的单位",
                    unit.name().en() + " neither reports " + key.element() + " nor has units below it that do");
        }
        if (key.period().kind() != element.period()) {
            return no(
                    "QM-C005",
                    "期间应为 " + element.period().id() + "，给出的是 " + key.period(),
                    "the period must be a " + element.period().id() + ", given is " + key.period());
        }
        if (!elements.options(key.element()).contains(key.options())) {
            return no(
                    "QM-C006",
                    "分组“" + key.options() + "”不存在，应为 " + String.join("、", elements.options(key.element())),
                    "no option " + key.options() + "; one of " + String.join(", ", elements.options(key.element())));
        }
        return number(cell.value(), element);
    }

    private static Optional<Fault> number(@Nullable Double value, DataElement element) {
        if (value == null) {
            return Optional.empty();
        }
        if (!Double.isFinite(value)) {
            return no("QM-C007", "不是一个数", "not a number");
        }
        if (value < 0) {
            return no("QM-C008", "不能小于0，给出的是 " + value, "must not be below 0, given is " + value);
        }
        if (element.type() == DataElement.Type.COUNT && (value != Math.rint(value) || value > LARGEST_COUNT)) {
            return no("QM-C010", "应为整数，给出的是 " + value, "must be a whole number, given is " + value);
        }
        return Optional.empty();
    }

    private static Optional<Fault> no(String code, String zh, String en) {
        return Optional.of(new Fault(code, zh, en));
    }
}
