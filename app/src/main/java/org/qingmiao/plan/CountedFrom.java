package org.qingmiao.plan;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.org.Period;

/**
 * Where the values of a data element come from that nobody reports: the records of a register.
 *
 * @param register its id
 * @param count which of its counts
 * @param from the first year that is counted; values of earlier periods stay as they were reported
 * @param only the codes that count, by what the count is divided by; all where nothing is said
 */
public record CountedFrom(String register, String count, int from, Map<String, List<String>> only) {
    public CountedFrom {
        only = Map.copyOf(new LinkedHashMap<>(only));
    }

    /** Whether a period is counted, or will be once it begins. */
    public boolean covers(Period period) {
        return !period.from().isBefore(YearMonth.of(from, 1));
    }
}
