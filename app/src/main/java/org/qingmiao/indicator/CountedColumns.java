package org.qingmiao.indicator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.qingmiao.indicator.cell.CountedAmounts;
import org.qingmiao.indicator.cell.CountedValues;
import org.qingmiao.org.OrgTree;

/** The part of columns that is counted from records, and what of it changed since the last look. */
final class CountedColumns {
    private final CountedValues counted;
    private String moment = "";

    CountedColumns(CountedValues counted) {
        this.counted = counted;
    }

    /** As {@link Freshness#look}: whoever looks next waits until it was told. */
    synchronized void look(Consumer<Set<String>> changed) {
        CountedValues.Look look = counted.since(moment);
        changed.accept(look.changed());
        moment = look.moment();
    }

    boolean areInvented() {
        return counted.areInvented();
    }

    /** Those of what is asked that are counted; the others are written. */
    Map<CountedValues.Asked, CountedAmounts> amounts(
            List<CountedValues.Asked> asked, OrgTree tree, Optional<Instant> asOf) {
        List<CountedValues.Asked> own = asked.stream()
                .filter(a -> counted.counts(a.element(), a.period()))
                .distinct()
                .toList();
        Map<CountedValues.Asked, CountedAmounts> amounts = new HashMap<>();
        if (!own.isEmpty()) {
            List<CountedAmounts> found = counted.amounts(own, tree, asOf);
            for (int i = 0; i < own.size(); i++) {
                amounts.put(own.get(i), found.get(i));
            }
        }
        return amounts;
    }
}
