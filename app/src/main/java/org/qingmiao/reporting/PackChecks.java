package org.qingmiao.reporting;

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
import org.qingmiao.indicator.CellKey;
import org.qingmiao.indicator.CellValue;
import org.qingmiao.indicator.Cells;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.CheckPrograms;
import org.qingmiao.plan.Operand;
import org.qingmiao.plan.Plan;
import org.springframework.stereotype.Component;

/** Holds values that are to be written, together with those that are there, against the checks of the pack. */
@Component
public class PackChecks {
    private final Cells cells;
    private final CheckPrograms programs;
    private final OrgUnits units;

    PackChecks(Cells cells, CheckPrograms programs, OrgUnits units) {
        this.cells = cells;
        this.programs = programs;
        this.units = units;
    }

    /** What does not hold, in the order of the pack. */
    public List<Finding> findings(Plan plan, Collection<CellValue> given) {
        CheckReach reach = new CheckReach(plan, units.tree(), given);
        Map<Check, Set<CheckReach.Place>> judged = new LinkedHashMap<>();
        for (Check check : plan.checks()) {
            Set<CheckReach.Place> places = reach.places(check);
            if (!places.isEmpty()) {
                judged.put(check, places);
            }
        }
        if (judged.isEmpty()) {
            return List.of();
        }
        Sums sums = sums(plan, reach, judged, given);
        List<Finding> findings = new ArrayList<>();
        judged.forEach((check, places) ->
                places.forEach(place -> failing(check, place, reach, sums).ifPresent(findings::add)));
        return findings;
    }

    private Optional<Finding> failing(Check check, CheckReach.Place place, CheckReach reach, Sums sums) {
        Map<Operand, Double> asked = new HashMap<>();
        Set<Finding.Value> values = new HashSet<>();
        for (Operand operand : check.operands()) {
            List<Finding.Value> parts = reach.values(operand, place);
            Optional<Double> sum = sums.of(parts);
            if (sum.isEmpty()) {
                return Optional.empty();
            }
            asked.put(operand, sum.get());
            values.addAll(parts);
        }
        return programs.holds(check, asked)
                ? Optional.empty()
                : Optional.of(new Finding(check.level(), check.message(), values, place.unit(), place.period()));
    }

    /** What would stand in the cells that the checks look at. */
    private Sums sums(
            Plan plan, CheckReach reach, Map<Check, Set<CheckReach.Place>> judged, Collection<CellValue> given) {
        Set<String> elements = new HashSet<>();
        Set<String> at = new HashSet<>();
        Set<Period> periods = new HashSet<>();
        judged.forEach((check, places) -> {
            elements.addAll(check.elements());
            for (CheckReach.Place place : places) {
                for (Operand operand : check.operands()) {
                    for (Finding.Value value : reach.values(operand, place)) {
                        at.add(value.unit());
                        periods.add(value.period());
                    }
                }
            }
        });
        Map<CellKey, @Nullable Double> values = new HashMap<>();
        cells.read(elements, at, periods).forEach((key, version) -> values.put(key, version.value()));
        given.stream().filter(v -> elements.contains(v.key().element())).forEach(v -> values.put(v.key(), v.value()));
        Sums sums = new Sums(plan);
        values.forEach(sums::add);
        return sums;
    }
}
