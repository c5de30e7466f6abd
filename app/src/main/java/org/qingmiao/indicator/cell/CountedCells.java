package org.qingmiao.indicator.cell;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.springframework.stereotype.Component;

/** What was counted from records, in the form of the values that people write. */
@Component
class CountedCells {
    private final ElementRegistry elementRegistry;
    private final OrgUnits units;
    private final CountedValues counted;
    private final Clock clock;

    CountedCells(ElementRegistry elementRegistry, OrgUnits units, CountedValues counted, Clock clock) {
        this.elementRegistry = elementRegistry;
        this.units = units;
        this.counted = counted;
        this.clock = clock;
    }

    /** Puts what was counted in the place of what was written before somebody counted it. */
    void lay(
            Map<CellKey, CellVersion> cells,
            Collection<String> elements,
            Collection<String> at,
            Collection<Period> periods,
            Optional<Instant> asOf) {
        List<CountedValues.Asked> asked = new ArrayList<>();
        for (String id : elements) {
            elementRegistry
                    .find(id)
                    .filter(e -> e.counted().isPresent())
                    .ifPresent(element -> periods.stream()
                            .filter(p -> p.kind() == element.period() && counted.counts(element, p))
                            .forEach(p -> asked.add(new CountedValues.Asked(element, p))));
        }
        if (asked.isEmpty()) {
            return;
        }
        OrgTree tree = units.tree();
        Instant moment = asOf.orElseGet(clock::instant);
        List<CountedAmounts> amounts = counted.amounts(asked, tree, asOf);
        for (int i = 0; i < asked.size(); i++) {
            lay(cells, asked.get(i), amounts.get(i), tree, at, moment);
        }
    }

    private void lay(
            Map<CellKey, CellVersion> cells,
            CountedValues.Asked asked,
            CountedAmounts amounts,
            OrgTree tree,
            Collection<String> at,
            Instant moment) {
        DataElement element = asked.element();
        String source = counted.source(element).orElseThrow().path();
        cells.keySet()
                .removeIf(k -> k.element().equals(element.id()) && k.period().equals(asked.period()));
        for (String options : elementRegistry.options(element.id())) {
            double[] value = amounts.rolledUp(tree, List.of(options));
            for (String unit : at) {
                tree.find(unit)
                        .filter(u -> u.kind().equals(element.level()) && !Double.isNaN(value[tree.position(unit)]))
                        .ifPresent(u -> {
                            CellKey key = new CellKey(element.id(), unit, asked.period(), options);
                            cells.put(key, version(key, value[tree.position(unit)], source, moment));
                        });
            }
        }
    }

    private CellVersion version(CellKey key, double value, String source, Instant moment) {
        ValueOrigin origin = counted.areInvented() ? ValueOrigin.SYNTHETIC : ValueOrigin.DERIVED;
        return new CellVersion(key, 1, value, origin, "", CellVersion.COUNTED, source, "", moment, 0);
    }
}
