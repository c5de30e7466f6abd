package org.qingmiao.register.handover;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.LockScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Hand-overs as they are kept. Each act tells the database first how far who asks reaches. */
@Component
public class HandOverStore {
    private static final String DUE_FIRST = """
        (SELECT min(p.due_at) FROM register.hand_over_part p
          WHERE p.district = h.district AND p.hand_over = h.id AND p.done_at IS NULL) NULLS LAST,
        """;

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final HandOverWatcher watcher;

    HandOverStore(JdbcClient db, TransactionOperations transaction, HandOverWatcher watcher) {
        this.db = db;
        this.transaction = transaction;
        this.watcher = watcher;
    }

    /** Those of some records within reach, the newest first. */
    public List<KeptHandOver> ofRecords(HandOverReach reach, int district, Collection<UUID> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        return within(
                reach,
                "record IN (:records) ORDER BY offered_at DESC, id",
                Map.of("district", district, "records", records));
    }

    /** As the engine, those that run and of which something is owed; of all, or of some by their ids. */
    public List<KeptHandOver> owing(String register, int district, Optional<Collection<UUID>> ids) {
        List<String> live = Arrays.stream(HandOverState.values())
                .filter(HandOverState::isLive)
                .map(HandOverState::word)
                .toList();
        return within(
                        HandOverReach.everything(register),
                        "register = :register AND state IN (:states)" + (ids.isPresent() ? " AND id IN (:ids)" : "")
                                + " ORDER BY id",
                        Map.of(
                                "district",
                                district,
                                "register",
                                register,
                                "states",
                                live,
                                "ids",
                                ids.orElse(List.of())))
                .stream()
                .filter(handOver -> handOver.owed().isPresent())
                .toList();
    }

    /**
     * Those to units, or from units, within reach: of what runs that which is owed first, else the newest.
     *
     * @param toUs whether those to units of ours are asked for, else those that units of ours gave
     * @param running whether only those that run are asked for
     */
    public List<KeptHandOver> listed(HandOverReach reach, int district, boolean toUs, boolean running, int most) {
        HandOverReach side = toUs
                ? new HandOverReach(reach.register(), List.of(), reach.to())
                : new HandOverReach(reach.register(), reach.from(), List.of());
        List<String> states = Arrays.stream(HandOverState.values())
                .filter(state -> !running || state.isLive())
                .map(HandOverState::word)
                .toList();
        return within(
                side,
                "register = :register AND state IN (:states) ORDER BY " + (running ? DUE_FIRST : "")
                        + "changed_at DESC, id LIMIT " + most,
                Map.of("district", district, "register", reach.register(), "states", states));
    }

    private List<KeptHandOver> within(HandOverReach reach, String condition, Map<String, ?> values) {
        return Objects.requireNonNull(transaction.execute(status -> {
            reach.tell(db);
            List<KeptHandOver> found = db.sql(
                            "SELECT * FROM register.hand_over h WHERE district = :district AND " + condition)
                    .params(new LinkedHashMap<>(values))
                    .query((row, n) -> HandOverRows.read(row))
                    .list();
            return HandOverRows.withParts(db, found);
        }));
    }

    /** One that nobody else changes until the transaction ends. */
    Optional<KeptHandOver> locked(HandOverReach reach, int district, UUID id) {
        LockScope.mustLast();
        reach.tell(db);
        List<KeptHandOver> found = db.sql(
                        "SELECT * FROM register.hand_over WHERE district = :district AND id = :id FOR UPDATE")
                .param("district", district)
                .param("id", id)
                .query((row, n) -> HandOverRows.read(row))
                .list();
        return HandOverRows.withParts(db, found).stream().findFirst();
    }

    /** The unit to which the same was given last by a unit; nothing if it never was. */
    Optional<String> lastReceiver(HandOverReach reach, int district, String kind, int from) {
        return Objects.requireNonNull(transaction.execute(status -> {
            reach.tell(db);
            return db.sql("""
                SELECT to_unit FROM register.hand_over
                 WHERE district = :district AND register = :register AND kind = :kind AND from_ord = :from
                   AND to_unit IS NOT NULL
                 ORDER BY offered_at DESC LIMIT 1
                """)
                    .param("district", district)
                    .param("register", reach.register())
                    .param("kind", kind)
                    .param("from", from)
                    .query(String.class)
                    .optional();
        }));
    }

    /** Keeps a new one. */
    void insert(KeptHandOver handOver, Instant at) {
        engine(handOver);
        HandOverRows.insert(db, handOver, at);
        watcher.written(handOver);
    }

    /** Keeps what became of one, and the version that it supersedes. */
    void replace(KeptHandOver handOver, Instant at) {
        engine(handOver);
        HandOverRows.replace(db, handOver, at);
        watcher.written(handOver);
    }

    private void engine(KeptHandOver handOver) {
        HandOverReach.everything(handOver.register()).tell(db);
    }
}
