package org.qingmiao.reporting.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Disaggregation;
import org.qingmiao.plan.Plan;

/** Values summed over their options: known only as a whole. */
final class OptionTotals {
    private final Plan plan;
    private final Map<CheckFinding.Value, Sum> sums = new HashMap<>();

    OptionTotals(Plan plan) {
        this.plan = plan;
    }

    private static final class Sum {
        private double total;
        private int known;
    }

    /** @param value absent where nothing is known, or nothing applies */
    void add(CellKey key, @Nullable Double value) {
        if (value != null) {
            Sum sum = sums.computeIfAbsent(CheckFinding.Value.of(key), v -> new Sum());
            sum.total += value;
            sum.known++;
        }
    }

    /** Nothing if there is no such value, or an option of one of them is not known. */
    Optional<Double> of(Collection<CheckFinding.Value> values) {
        double total = 0;
        for (CheckFinding.Value value : values) {
            Sum sum = sums.get(value);
            if (sum == null || sum.known < options(value.element())) {
                return Optional.empty();
            }
            total += sum.total;
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(total);
    }

    private int options(String element) {
        DataElement definition = plan.elements().get(element);
        int options = 1;
        if (definition != null) {
            for (String id : definition.disaggregations()) {
                Disaggregation split = plan.disaggregations().get(id);
                options *= split == null ? 1 : split.options().size();
            }
        }
        return options;
    }
}
