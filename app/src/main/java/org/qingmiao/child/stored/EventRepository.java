package org.qingmiao.child.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.stored.LinkRepository.Placed;
import org.qingmiao.org.OrgUnits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to children. */
@Repository
public class EventRepository {
    private final JdbcClient db;
    private final OrgUnits units;
    private final Clock clock;

    EventRepository(JdbcClient db, OrgUnits units, Clock clock) {
        this.db = db;
        this.units = units;
        this.clock = clock;
    }

    public void add(
            Placed child, ChildEvent.Kind kind, LocalDate day, Optional<String> from, Optional<String> to, String by) {
        db.sql("""
                INSERT INTO child_event (id, child, unit_ord, school_ord, kind, day, unit_from, unit_to, noted_by, noted_at)
                VALUES (:id, :child, :ord, :school, :kind, :day, :from, :to, :by, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("child", child.id())
                .param("ord", child.place().ord())
                .param("school", child.place().school())
                .param("kind", StatementRepository.word(kind))
                .param("day", day)
                .param("from", from.map(units::key).orElse(null), Types.INTEGER)
                .param("to", to.map(units::key).orElse(null), Types.INTEGER)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It was a mistake; false if there is none of this id that holds. */
    public boolean withdraw(UUID child, UUID id, String by) {
        return db.sql("""
                UPDATE child_event SET withdrawn_by = :by, withdrawn_at = :at
                 WHERE id = :id AND child = :child AND withdrawn_by IS NULL AND kind IN ('died', 'adopted')
                """)
                        .param("by", by)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("child", child)
                        .update()
                == 1;
    }

    /** In the order of their days. */
    public List<ChildEvent> of(Collection<UUID> children) {
        return db.sql("""
                SELECT e.*, f.id AS from_id, t.id AS to_id
                  FROM child_event e LEFT JOIN org_unit f ON f.ix = e.unit_from LEFT JOIN org_unit t ON t.ix = e.unit_to
                 WHERE e.child IN (:children) ORDER BY e.day, e.noted_at, e.id
                """)
                .param("children", children)
                .query((row, n) -> event(row))
                .list();
    }

    private static ChildEvent event(ResultSet row) throws SQLException {
        return new ChildEvent(
                row.getObject("id", UUID.class),
                row.getObject("child", UUID.class),
                ChildEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getString("from_id")),
                Optional.ofNullable(row.getString("to_id")),
                row.getString("noted_by"),
                Optional.ofNullable(row.getString("withdrawn_by")));
    }
}
