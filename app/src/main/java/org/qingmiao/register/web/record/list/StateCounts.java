package org.qingmiao.register.web.record.list;

import java.util.Map;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.RecordQuery;

/** How many records are in each state, by its id; beyond a thousand in all, what was counted of each is a part only. */
record StateCounts(Map<String, Long> counts) {
    private static final int COUNTED = 1000;

    static StateCounts of(RecordListing listing, WorkingRegister register, RecordQuery query) {
        return new StateCounts(listing.states(register, ListQueries.inAnyState(query, COUNTED + 1)));
    }

    long of(String state) {
        return counts.getOrDefault(state, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** As it is printed. */
    String printed(long count) {
        return all() <= COUNTED ? String.valueOf(count) : (count > COUNTED ? COUNTED : count) + "+";
    }
}
