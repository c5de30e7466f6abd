package org.qingmiao.register.web.record.list;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.register.storage.RecordQuery;

/** Queries that differ from another in one respect. */
final class ListQueries {
    private ListQueries() {}

    /** The same whatever the state is, from its beginning, up to so many. */
    static RecordQuery inAnyState(RecordQuery query, int size) {
        return from(query, Set.of(), new Page(query.order(), query.falling(), Optional.empty(), size));
    }

    static RecordQuery behind(RecordQuery query, Optional<UUID> last, int size) {
        return from(query, query.states(), new Page(query.order(), query.falling(), last, size));
    }

    /** The first ones in a state, what is owed soonest before all. */
    static RecordQuery soonestOwed(RecordQuery query, String state, int size) {
        return from(query, Set.of(state), new Page(RecordQuery.Order.DUE, false, Optional.empty(), size));
    }

    private record Page(RecordQuery.Order order, boolean falling, Optional<UUID> after, int size) {}

    private static RecordQuery from(RecordQuery query, Set<String> states, Page page) {
        return new RecordQuery(
                query.district(),
                states,
                query.unit(),
                query.flag(),
                query.number(),
                query.dueBefore(),
                query.createdBy(),
                page.order(),
                page.falling(),
                page.after(),
                page.size());
    }
}
