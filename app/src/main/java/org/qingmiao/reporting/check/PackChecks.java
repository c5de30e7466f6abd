package org.qingmiao.reporting.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.CheckOperand;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.expression.CheckPrograms;
import org.springframework.stereotype.Component;

/** Holds values that are to be written, together with those that are there, against the checks of the pack. */
@Component
public class PackChecks {
    private final CellStore cellStore;
    private final CheckPrograms programs;
    private final OrgUnits units;

    PackChecks(CellStore cellStore, CheckPrograms programs, OrgUnits units) {
        this.cellStore = cellStore;
        this.programs = programs;
        this.units = units;
    }

    /** What does not hold, in the order of the pack. */
    public List<CheckFinding> findings(Plan plan, Collection<CellValue> given) {
        CheckReach reach = new CheckReach(plan, units.tree(), given);
        Map<Check, Set<CheckReach.JudgedPosition>> judged = new LinkedHashMap<>();
        for (Check check : plan.monitoring().checks()) {
            Set<CheckReach.JudgedPosition> places = reach.places(check);
            if (!places.isEmpty()) {
                judged.put(check, places);
            }
        }
        if (judged.isEmpty()) {
            return List.of();
        }
        OptionTotals optionTotals = sums(plan, reach, judged, given);
        List<CheckFinding> findings = new ArrayList<>();
        judged.forEach((check, places) -> places.forEach(judgedPosition ->
                failing(check, judgedPosition, reach, optionTotals).ifPresent(findings::add)));
        return findings;
    }

    private Optional<CheckFinding> failing(
            Check check, CheckReach.JudgedPosition judgedPosition, CheckReach reach, OptionTotals optionTotals) {
        Map<CheckOperand, Double> asked = new HashMap<>();
        Set<CheckFinding.Value> values = new HashSet<>();
        for (CheckOperand checkOperand : check.operands()) {
            List<CheckFinding.Value> parts = reach.values(checkOperand, judgedPosition);
            Optional<Double> sum = optionTotals.of(parts);
            if (sum.isEmpty()) {
                return Optional.empty();
            }
            asked.put(checkOperand, sum.get());
            values.addAll(parts);
        }
        return programs.holds(check, asked)
                ? Optional.empty()
                : Optional.of(new CheckFinding(
                        check.level(), check.message(), values, judgedPosition.unit(), judgedPosition.period()));
    }

    /** What would stand in the cells that the checks look at. */
    private OptionTotals sums(
            Plan plan,
            CheckReach reach,
            Map<Check, Set<CheckReach.JudgedPosition>> judged,
            Collection<CellValue> given) {
        Set<String> elements = new HashSet<>();
        Set<String> at = new HashSet<>();
        Set<Period> periods = new HashSet<>();
        judged.forEach((check, places) -> {
            elements.addAll(check.elements());
            for (CheckReach.JudgedPosition judgedPosition : places) {
                for (CheckOperand checkOperand : check.operands()) {
                    for (CheckFinding.Value value : reach.values(checkOperand, judgedPosition)) {
                        at.add(value.unit());
                        periods.add(value.period());
                    }
                }
            }
        });
        Map<CellKey, @Nullable Double> values = new HashMap<>();
        cellStore.read(elements, at, periods).forEach((key, version) -> values.put(key, version.value()));
        given.stream().filter(v -> elements.contains(v.key().element())).forEach(v -> values.put(v.key(), v.value()));
        OptionTotals optionTotals = new OptionTotals(plan);
        values.forEach(optionTotals::add);
        return optionTotals;
    }
}
