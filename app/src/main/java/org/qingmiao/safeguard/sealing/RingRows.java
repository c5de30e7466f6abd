package org.qingmiao.safeguard.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the ring.
 *
 * @param db a connection of the owner at the system's work
 */
record RingRows(JdbcClient db) {
    static final String VALUES = "values";
    static final String SEARCH = "search";

    /** {@code wrapped} is empty if the key is retired. */
    record Row(String use, String id, String state, boolean first, String outer, byte @Nullable [] wrapped) {
        boolean is(String ofUse, String inState) {
            return use.equals(ofUse) && state.equals(inState);
        }
    }

    List<Row> all() {
        return db.sql("SELECT use, id, state, first, outer_key, wrapped FROM sealing_key ORDER BY changed_at, id")
                .query(RingRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                row.getBytes(6));
    }

    /** Begins the ring where there is none; a server that begins it at the same time finds it begun. */
    void begin(OuterKey outer) {
        for (String use : List.of(VALUES, SEARCH)) {
            SealingKey first = outer.asFirst();
            db.sql("""
                UPDATE sealing_key SET id = :id, outer_key = :id, wrapped = :wrapped, changed_at = now()
                 WHERE use = :use AND outer_key = ''
                """)
                    .param("use", use)
                    .param("id", first.id())
                    .param("wrapped", outer.wrap(use, first))
                    .update();
            add(outer, use, SealingKey.random());
        }
    }

    /** Makes a key active; where one is, nothing happens. */
    void add(OuterKey outer, String use, SealingKey key) {
        add(new Row(use, key.id(), "active", false, outer.id(), outer.wrap(use, key)));
    }

    /** The outer key itself, as one that sealed values before they told their key. */
    void addFirst(OuterKey outer, String use, String state) {
        SealingKey first = outer.asFirst();
        add(new Row(use, first.id(), state, true, outer.id(), outer.wrap(use, first)));
    }

    private void add(Row row) {
        db.sql("""
            INSERT INTO sealing_key (use, id, state, first, outer_key, wrapped)
            VALUES (:use, :id, :state, :first, :outer, :wrapped) ON CONFLICT DO NOTHING
            """)
                .param("use", row.use())
                .param("id", row.id())
                .param("state", row.state())
                .param("first", row.first())
                .param("outer", row.outer())
                .param("wrapped", row.wrapped())
                .update();
    }

    /**
     * The ring that they make.
     *
     * @param last the ring of before, whose keys need not be unwrapped again; nothing at first
     * @throws StartProblem if another outer key wraps the active ones
     */
    KeyRing ring(OuterKey outer, Optional<KeyRing> last) {
        List<Row> rows = all();
        Map<String, SealingKey> keys = new HashMap<>();
        Map<String, String> lost = new HashMap<>();
        for (Row row : rows) {
            if (row.use().equals(VALUES) && row.wrapped() != null) {
                key(outer, row, last).ifPresentOrElse(k -> keys.put(k.id(), k), () -> lost.put(row.id(), row.outer()));
            }
        }
        SealingKey search = key(outer, active(rows, SEARCH), last).orElseThrow(() -> other(outer, rows));
        Optional<SealingKey> first = rows.stream()
                .filter(Row::first)
                .flatMap(r -> Optional.ofNullable(keys.get(r.id())).stream())
                .findFirst();
        return Optional.ofNullable(keys.get(active(rows, VALUES).id()))
                .map(active -> new KeyRing(active, keys, first, search, lost))
                .orElseThrow(() -> other(outer, rows));
    }

    private static Row active(List<Row> rows, String use) {
        return rows.stream().filter(r -> r.is(use, "active")).findFirst().orElseThrow();
    }

    private static StartProblem other(OuterKey outer, List<Row> rows) {
        return new StartProblem(Messages.of(
                "safeguard.sealing.other_outer_key", active(rows, VALUES).outer(), outer.id()));
    }

    /** A server goes on with keys that it knows, also while another outer key has come to wrap them. */
    private static Optional<SealingKey> key(OuterKey outer, Row row, Optional<KeyRing> last) {
        Optional<SealingKey> known = row.use().equals(SEARCH)
                ? last.map(KeyRing::search).filter(k -> k.id().equals(row.id()))
                : last.flatMap(r -> Optional.ofNullable(r.keys().get(row.id())));
        byte[] wrapped = row.wrapped();
        return known.isPresent() || wrapped == null ? known : outer.unwrap(row.use(), row.id(), wrapped);
    }
}
