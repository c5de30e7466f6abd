package org.qingmiao.indicator;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database which changes became visible since the last look. Transactions may commit in another order than they
 * began, so it compares snapshots, not numbers: a change counts as new if the earlier snapshot did not see it.
 */
@Component
public class Freshness {
    private static final String SINCE = """
            SELECT pg_current_snapshot()::text,
                   ARRAY(SELECT DISTINCT t FROM cell_change, unnest(touched) AS t
                          WHERE xid >= pg_snapshot_xmin(:seen::pg_snapshot)
                            AND NOT pg_visible_in_snapshot(xid, :seen::pg_snapshot))
            """;

    private final JdbcClient db;
    private @Nullable String seen;

    public Freshness(JdbcClient db) {
        this.db = db;
    }

    /**
     * Tells what was touched since the last look; the first finds nothing, since nothing is kept yet. Whoever looks next
     * waits until it was told: what is kept is then right for both.
     */
    synchronized void look(Consumer<List<Long>> touched) {
        if (seen == null) {
            seen = db.sql("SELECT pg_current_snapshot()::text")
                    .query((row, n) -> row.getString(1))
                    .single();
            return;
        }
        Look look = db.sql(SINCE)
                .param("seen", seen)
                .query((row, n) -> new Look(
                        row.getString(1), List.of((Long[]) row.getArray(2).getArray())))
                .single();
        touched.accept(look.touched());
        seen = look.snapshot();
    }

    private record Look(String snapshot, List<Long> touched) {}
}
