package org.qingmiao.register.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.Period;
import org.qingmiao.plan.CountedFrom;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.register.definition.RegisterCount;
import org.qingmiao.register.definition.RegisterCount.Measure;
import org.qingmiao.register.record.kept.KeptRegister;

/**
 * A data element of a plan with the count that feeds it.
 *
 * @param plans in which it stands; several where districts share it
 */
record CountBinding(DataElement element, KeptRegister register, RegisterCount count, List<Plan> plans) {
    CountBinding {
        plans = List.copyOf(plans);
    }

    CountedFrom from() {
        return element.counted().orElseThrow();
    }

    /** The days whose changes make the number of a period, as it is seen on a day; nothing before it begins. */
    Optional<Days> days(Period period, LocalDate today) {
        LocalDate seen = isOfPast() ? today.minusDays(1) : today;
        LocalDate last = period.end().isBefore(seen) ? period.end() : seen;
        if (period.start().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(new Days(isStanding() ? LocalDate.MIN : period.start(), last));
    }

    /** @param first {@link LocalDate#MIN} for all days */
    record Days(LocalDate first, LocalDate last) {}

    private boolean isStanding() {
        return count.measure() instanceof Measure.Stock || count.measure() instanceof Measure.Units;
    }

    /** A debt is late or open once its day has passed. */
    private boolean isOfPast() {
        return count.measure() instanceof Measure.Debts debts
                && debts.done().filter(d -> !d.equals("in_time")).isPresent();
    }

    /** The options of the element to which codes belong; nothing where they do not count. */
    Optional<String> options(String codes) {
        String[] parts = codes.split("\\|", -1);
        List<String> keys = List.copyOf(count.by().keySet());
        for (Map.Entry<String, List<String>> only : from().only().entrySet()) {
            int at = keys.indexOf(only.getKey());
            if (at < 0 || at >= parts.length || !only.getValue().contains(parts[at])) {
                return Optional.empty();
            }
        }
        return Optional.of(element.disaggregations().stream()
                .map(keys::indexOf)
                .map(at -> at < 0 || at >= parts.length ? "" : parts[at])
                .reduce((a, b) -> a + "|" + b)
                .orElse(""));
    }
}
