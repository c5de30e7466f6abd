package org.qingmiao.safeguard.sealing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The transactions that were writing at a moment: what they write may have been sealed before, and nobody sees it until
 * they end.
 *
 * @param last the number of the youngest of them
 */
record RunningWriters(long last) {
    static RunningWriters now(OwnerWork work) {
        RunningWriters now = new RunningWriters(number(work.db(), "pg_current_xact_id()"));
        work.commit();
        return now;
    }

    boolean haveEnded(OwnerWork work) {
        long oldest = number(work.db(), "pg_snapshot_xmin(pg_current_snapshot())");
        work.commit();
        return oldest > last;
    }

    private static long number(JdbcClient db, String transaction) {
        return db.sql("SELECT " + transaction + "::text::bigint")
                .query(Long.class)
                .single();
    }
}
