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
        return new RecordQuery(
                query.district(),
                Set.of(),
                query.unit(),
                query.flag(),
                query.number(),
                query.dueBefore(),
                query.createdBy(),
                query.order(),
                query.falling(),
                Optional.empty(),
                size);
    }

    static RecordQuery behind(RecordQuery query, Optional<UUID> last, int size) {
        return new RecordQuery(
                query.district(),
                query.states(),
                query.unit(),
                query.flag(),
                query.number(),
                query.dueBefore(),
                query.createdBy(),
                query.order(),
                query.falling(),
                last,
                size);
    }

    /** The first ones in a state, what is owed soonest before all. */
    static RecordQuery soonestOwed(RecordQuery query, String state, int size) {
        return new RecordQuery(
                query.district(),
                Set.of(state),
                query.unit(),
                query.flag(),
                query.number(),
                query.dueBefore(),
                query.createdBy(),
                RecordQuery.Order.DUE,
                false,
                Optional.empty(),
                size);
    }
}
