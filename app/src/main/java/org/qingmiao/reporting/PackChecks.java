package org.qingmiao.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.indicator.CellValue;
import org.qingmiao.indicator.Cells;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.CheckPrograms;
import org.qingmiao.plan.Plan;
import org.springframework.stereotype.Component;

/** Holds values that are to be written, together with those that are there, against the checks of the pack. */
@Component
public class PackChecks {
    private final Cells cells;
    private final CheckPrograms programs;

    PackChecks(Cells cells, CheckPrograms programs) {
        this.cells = cells;
        this.programs = programs;
    }

    private record Place(String unit, Period period) {}

    /** What does not hold. */
    public List<Finding> findings(Plan plan, Collection<CellValue> given) {
        Set<String> elements = given.stream().map(v -> v.key().element()).collect(Collectors.toSet());
        List<Check> concerned = plan.checks().stream()
                .filter(c -> c.elements().stream().anyMatch(elements::contains))
                .toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        Map<Place, Map<String, Sum>> sums = sums(concerned, given);
        List<Finding> findings = new ArrayList<>();
        sums.forEach((place, values) -> concerned.forEach(check -> {
            if (fails(check, values)) {
                findings.add(
                        new Finding(check.level(), check.message(), check.elements(), place.unit(), place.period()));
            }
        }));
        return findings;
    }

    private boolean fails(Check check, Map<String, Sum> values) {
        Map<String, Double> asked = new HashMap<>();
        for (String element : check.elements()) {
            Optional<Double> value = Optional.ofNullable(values.get(element)).flatMap(Sum::whole);
            if (value.isEmpty()) {
                return false;
            }
            asked.put(element, value.get());
        }
        return !programs.holds(check, asked);
    }

    /** What would stand in the cells, by unit and period, options summed. */
    private Map<Place, Map<String, Sum>> sums(List<Check> checks, Collection<CellValue> given) {
        Set<String> elements = checks.stream()
                .flatMap(c -> c.elements().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> units = given.stream().map(v -> v.key().unit()).collect(Collectors.toSet());
        Set<Period> periods = given.stream().map(v -> v.key().period()).collect(Collectors.toSet());
        Map<CellKey, @Nullable Double> values = new HashMap<>();
        cells.read(elements, units, periods).forEach((key, version) -> values.put(key, version.value()));
        given.stream().filter(v -> elements.contains(v.key().element())).forEach(v -> values.put(v.key(), v.value()));
        Map<Place, Map<String, Sum>> sums = new HashMap<>();
        values.forEach((key, value) -> sums.computeIfAbsent(new Place(key.unit(), key.period()), p -> new HashMap<>())
                .computeIfAbsent(key.element(), e -> new Sum())
                .add(value));
        return sums;
    }

    /** A sum over options that is unknown as soon as one of them is taken back. */
    private static final class Sum {
        private double total;
        private boolean known = true;

        void add(@Nullable Double value) {
            if (value == null) {
                known = false;
            } else {
                total += value;
            }
        }

        Optional<Double> whole() {
            return known ? Optional.of(total) : Optional.empty();
        }
    }
}
