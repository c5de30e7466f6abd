package org.qingmiao.child.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingmiao.child.stored.StatementRepository.Place;
import org.qingmiao.platform.LockScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links between children, and pairs that may be one child or are held to be two. */
@Repository
public class LinkRepository {
    private final JdbcClient db;
    private final Clock clock;

    LinkRepository(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A child and where it is kept. */
    public record Placed(UUID id, Place place) {}

    /** One links at a time, so that two who link at once make no circle. */
    public void lock() {
        LockScope.mustLast();
        db.sql("SELECT pg_advisory_xact_lock(hashtext('child_link'))")
                .query((row, n) -> "")
                .list();
    }

    public UUID link(Placed child, Placed into, Set<ChildPart> takes, String reason, String by) {
        UUID id = UUID.randomUUID();
        db.sql("""
                INSERT INTO child_link (id, child, child_ord, child_school, target, target_ord, target_school, held, takes,
                    reason, linked_by)
                VALUES (:id, :child, :ord, :school, :into, :intoOrd, :intoSchool, tstzrange(:now, NULL), :takes, :reason,
                    :by)
                """)
                .param("id", id)
                .param("child", child.id())
                .param("ord", child.place().ord())
                .param("school", child.place().school())
                .param("into", into.id())
                .param("intoOrd", into.place().ord())
                .param("intoSchool", into.place().school())
                .param("now", now())
                .param("takes", takes.stream().map(StatementRepository::word).toArray(String[]::new))
                .param("reason", reason)
                .param("by", by)
                .update();
        return id;
    }

    /** Ends a link that holds; false if none of this id does, or it is not among those that may be ended. */
    public boolean end(UUID id, String reason, String by) {
        return db.sql("""
                UPDATE child_link SET held = tstzrange(lower(held), greatest(:now, lower(held) + interval '1 microsecond')),
                       ended_by = :by, end_reason = :reason
                 WHERE id = :id AND ended_by IS NULL
                """)
                        .param("now", now())
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** All that touch one of these children, ended ones too, the oldest first. */
    public List<ChildLink> touching(Collection<UUID> children) {
        return db.sql("""
                SELECT *, lower(held) AS held_from, upper(held) AS held_until FROM child_link
                 WHERE child IN (:children) OR target IN (:children) ORDER BY lower(held), id
                """)
                .param("children", children)
                .query((row, n) -> link(row))
                .list();
    }

    private static ChildLink link(ResultSet row) throws SQLException {
        String by = row.getString("ended_by");
        String[] takes = (String[]) row.getArray("takes").getArray();
        return new ChildLink(
                row.getObject("id", UUID.class),
                row.getObject("child", UUID.class),
                row.getObject("target", UUID.class),
                Arrays.stream(takes)
                        .map(word -> ChildPart.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                row.getString("reason"),
                row.getString("linked_by"),
                moment(row, "held_from"),
                by == null
                        ? Optional.empty()
                        : Optional.of(new ChildLink.Ended(by, moment(row, "held_until"), row.getString("end_reason"))));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Notes that two children may be one, or that they are not; the latter stays until somebody says otherwise. */
    public void pair(Placed a, Placed b, boolean apart, double weight, String reason, String by) {
        boolean inOrder = a.id().toString().compareTo(b.id().toString()) < 0;
        Placed one = inOrder ? a : b;
        Placed other = inOrder ? b : a;
        db.sql("""
                INSERT INTO child_pair (one, one_ord, one_school, other, other_ord, other_school, apart, weight, reason,
                    said_by, said_at)
                VALUES (:one, :oneOrd, :oneSchool, :other, :otherOrd, :otherSchool, :apart, :weight, :reason, :by, :now)
                ON CONFLICT (one, other) DO UPDATE SET apart = EXCLUDED.apart, reason = EXCLUDED.reason,
                       said_by = EXCLUDED.said_by, said_at = EXCLUDED.said_at
                 WHERE EXCLUDED.apart OR NOT child_pair.apart
                """)
                .param("one", one.id())
                .param("oneOrd", one.place().ord())
                .param("oneSchool", one.place().school())
                .param("other", other.id())
                .param("otherOrd", other.place().ord())
                .param("otherSchool", other.place().school())
                .param("apart", apart)
                .param("weight", weight)
                .param("reason", reason)
                .param("by", by)
                .param("now", now())
                .update();
    }

    /** Nothing is held of the two any more. */
    public void forget(UUID a, UUID b) {
        db.sql("DELETE FROM child_pair WHERE (one = :a AND other = :b) OR (one = :b AND other = :a)")
                .param("a", a)
                .param("b", b)
                .update();
    }

    /** A pair of which somebody or the index said something. */
    public record Pair(UUID one, UUID other, boolean apart, double weight, String reason, String by) {
        public UUID beside(UUID child) {
            return one.equals(child) ? other : one;
        }
    }

    public List<Pair> pairs(Collection<UUID> children) {
        return db.sql(
                        "SELECT * FROM child_pair WHERE one IN (:children) OR other IN (:children) ORDER BY weight DESC, one")
                .param("children", children)
                .query((row, n) -> pair(row))
                .list();
    }

    /** Those that wait for somebody to look, the likeliest first. */
    public List<Pair> waiting(int most) {
        return db.sql("""
                SELECT * FROM child_pair p
                 WHERE NOT p.apart AND NOT EXISTS (
                     SELECT FROM child_link l WHERE l.ended_by IS NULL AND l.child IN (p.one, p.other)
                        AND l.target IN (p.one, p.other))
                 ORDER BY p.weight DESC, p.one, p.other LIMIT :most
                """).param("most", most).query((row, n) -> pair(row)).list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                row.getBoolean("apart"),
                row.getDouble("weight"),
                row.getString("reason"),
                row.getString("said_by"));
    }
}
