package org.qingmiao.safeguard.sealing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals what lies in a column anew, some blocks of its table at a time. It never waits for a row that somebody else writes,
 * so that nobody waits for each other in a circle: such a row is left for the next time.
 */
final class Resealing {
    /** Blocks of a transaction: some hundred rows. */
    private static final long BLOCKS = 16;

    private final OwnerWork work;
    private final JdbcClient db;
    private final KeyRing ring;
    private final Map<String, Long> refused = new TreeMap<>();
    private long resealed;

    Resealing(OwnerWork work, KeyRing ring) {
        this.work = work;
        this.db = work.db();
        this.ring = ring;
    }

    /** So many values got the active key. */
    long resealed() {
        return resealed;
    }

    /** So many could not be opened, by the id of the key that they tell; of those that tell none, by nothing. */
    Map<String, Long> refused() {
        return Map.copyOf(refused);
    }

    /** Goes once through the whole table as it is now; what is done stays done if it ends in between. */
    void pass(SealedColumn column) {
        long blocks =
                db.sql("""
                SELECT pg_relation_size(CAST(:table AS regclass)) / current_setting('block_size')::bigint
                """).param("table", column.table()).query(Long.class).single();
        for (long from = 0; from < blocks; from += BLOCKS) {
            String between = " t.ctid >= '(%d,0)' AND t.ctid < '(%d,0)'".formatted(from, from + BLOCKS);
            db.sql(others(column, "t.ctid::text, " + column.owners() + ", " + column.value(), between)
                            + " FOR NO KEY UPDATE OF t SKIP LOCKED")
                    .param("header", SealedHeader.of(ring.activeId()))
                    .query((ResultSet row) -> reseal(column, row));
            work.commit();
        }
    }

    /** How many values there are in a column that are not under the active key. */
    long others(SealedColumn column) {
        long count = db.sql(others(column, "count(*)", " true"))
                .param("header", SealedHeader.of(ring.activeId()))
                .query(Long.class)
                .single();
        work.commit();
        return count;
    }

    private static String others(SealedColumn column, String what, String where) {
        return "SELECT " + what + " FROM " + column.table() + " t " + column.joined() + " WHERE" + where
                + " AND substr(" + column.value() + ", 1, " + SealedHeader.LENGTH + ") <> :header";
    }

    private void reseal(SealedColumn column, ResultSet row) throws SQLException {
        byte[] old = row.getBytes(3);
        Array owners = row.getArray(2);
        for (String owner : (String[]) owners.getArray()) {
            try {
                change(column, row.getString(1), old, ring.seal(owner, ring.open(owner, old)));
                return;
            } catch (SealedOtherwise e) {
                // Bound to another of its names, or not ours to open.
            }
        }
        refused.merge(SealedHeader.keyOf(old).orElse(""), 1L, Long::sum);
    }

    private void change(SealedColumn column, String row, byte[] old, byte[] sealed) {
        for (String change : column.changes()) {
            int changed = db.sql(change)
                    .param("row", row)
                    .param("old", old)
                    .param("new", sealed)
                    .param("key", ring.activeId())
                    .update();
            if (changed == 0) {
                return;
            }
            resealed += change.equals(column.changes().getFirst()) ? 1 : 0;
        }
    }
}
