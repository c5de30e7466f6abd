package org.qingmiao.child.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.child.ChildStatement.Guardian;
import org.qingmiao.child.ChildStatement.Role;
import org.qingmiao.child.stored.LinkRepository.Placed;
import org.qingmiao.safeguard.SecretSealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Guardians and households, with the time for which they are a child's. */
@Repository
public class FamilyRepository {
    static final String PERSON = "child_person";
    static final String HOUSEHOLD = "child_household";

    private final JdbcClient db;
    private final ChildCipher cipher;
    private final Clock clock;

    FamilyRepository(JdbcClient db, ChildCipher cipher, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
    }

    public UUID person(int district, int ord, PersonWords words, String by) {
        return row(PERSON, district, ord, words, by);
    }

    public UUID household(int district, int ord, String address, String by) {
        return row(HOUSEHOLD, district, ord, address, by);
    }

    private UUID row(String table, int district, int ord, Object words, String by) {
        UUID id = UUID.randomUUID();
        byte[] sealed = cipher.seal(table, id, words);
        db.sql("INSERT INTO " + table + " (id, district, unit_ord, key_id, sealed, made_by, made_at)"
                        + " VALUES (:id, :district, :ord, :key, :sealed, :by, :at)")
                .param("id", id)
                .param("district", district)
                .param("ord", ord)
                .param("key", SecretSealing.keyOf(sealed))
                .param("sealed", sealed)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** By id; what is out of reach is not there. */
    public Map<UUID, PersonWords> persons(Collection<UUID> ids) {
        return opened(PERSON, ids, PersonWords.class);
    }

    public Map<UUID, String> households(Collection<UUID> ids) {
        return opened(HOUSEHOLD, ids, String.class);
    }

    private <T> Map<UUID, T> opened(String table, Collection<UUID> ids, Class<T> type) {
        Map<UUID, T> opened = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            db.sql("SELECT id, sealed FROM " + table + " WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        UUID id = row.getObject(1, UUID.class);
                        opened.put(id, cipher.open(table, id, row.getBytes(2), type));
                    });
        }
        return opened;
    }

    public void guards(Placed child, UUID person, Role role, LocalDate from) {
        db.sql("""
                INSERT INTO child_guardian (child, unit_ord, school_ord, person, role, held)
                VALUES (:child, :ord, :school, :person, :role, daterange(:from, NULL))
                """)
                .param("child", child.id())
                .param("ord", child.place().ord())
                .param("school", child.place().school())
                .param("person", person)
                .param("role", StatementRepository.word(role))
                .param("from", from)
                .update();
    }

    /** One stretch of time of a guardian. */
    public record Guarding(UUID child, UUID person, Role role, LocalDate from, Optional<LocalDate> until) {
        public boolean is(Guardian said, Map<UUID, PersonWords> persons) {
            PersonWords words = persons.get(person);
            return words != null
                    && role == said.role()
                    && words.name().equals(said.name())
                    && words.phone().equals(said.phone());
        }
    }

    public List<Guarding> guardians(Collection<UUID> children) {
        return db.sql("""
                SELECT child, person, role, lower(held), upper(held) FROM child_guardian
                 WHERE child IN (:children) ORDER BY upper_inf(held) DESC, lower(held), person
                """)
                .param("children", children)
                .query((row, n) -> guarding(row))
                .list();
    }

    private static Guarding guarding(ResultSet row) throws SQLException {
        return new Guarding(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Role.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getObject(4, LocalDate.class),
                Optional.ofNullable(row.getObject(5, LocalDate.class)));
    }

    /** Ends what holds, with a day after its first one at least. */
    public void end(Guarding guarding, LocalDate day) {
        db.sql("""
                UPDATE child_guardian SET held = daterange(lower(held), greatest(:day, lower(held) + 1))
                 WHERE child = :child AND person = :person AND role = :role AND upper_inf(held)
                """)
                .param("day", day)
                .param("child", guarding.child())
                .param("person", guarding.person())
                .param("role", StatementRepository.word(guarding.role()))
                .update();
    }

    public void joins(Placed child, UUID household, LocalDate from) {
        db.sql("""
                INSERT INTO child_member (child, unit_ord, school_ord, household, held)
                VALUES (:child, :ord, :school, :household, daterange(:from, NULL))
                """)
                .param("child", child.id())
                .param("ord", child.place().ord())
                .param("school", child.place().school())
                .param("household", household)
                .param("from", from)
                .update();
    }

    /** Leaves the household of now; a stay that would not last a day is left a day later. */
    public void leaves(UUID child, LocalDate day) {
        db.sql("""
                UPDATE child_member SET held = daterange(lower(held), greatest(:day, lower(held) + 1))
                 WHERE child = :child AND upper_inf(held)
                """).param("day", day).param("child", child).update();
    }

    /** A child in a household. */
    public record Member(UUID child, UUID household, LocalDate from, Optional<LocalDate> until) {
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }

    public List<Member> members(Collection<UUID> children) {
        return members("m.child IN (:ids)", children);
    }

    public List<Member> of(UUID household) {
        return members("m.household IN (:ids)", Set.of(household));
    }

    private List<Member> members(String which, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return db.sql("SELECT m.child, m.household, lower(m.held), upper(m.held) FROM child_member m WHERE " + which
                        + " ORDER BY lower(m.held) DESC, m.child")
                .param("ids", ids)
                .query((row, n) -> new Member(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class),
                        Optional.ofNullable(row.getObject(4, LocalDate.class))))
                .list();
    }

    /** Households in which children live for whom one of these persons cares. */
    public List<Member> withGuardians(Collection<UUID> persons) {
        return members(
                "upper_inf(m.held) AND m.child IN (SELECT g.child FROM child_guardian g"
                        + " WHERE g.person IN (:ids) AND upper_inf(g.held))",
                persons);
    }

    /** Persons who care for this child alone, and a household in which it alone lives, go where it goes. */
    public void follow(UUID child, int ord) {
        for (String sql : List.of("""
                UPDATE child_person SET unit_ord = :ord WHERE id IN (
                    SELECT person FROM child_guardian GROUP BY person HAVING bool_and(child = :child))
                """, """
                UPDATE child_household SET unit_ord = :ord WHERE id IN (
                    SELECT household FROM child_member WHERE upper_inf(held) GROUP BY household
                    HAVING bool_and(child = :child))
                """)) {
            db.sql(sql).param("ord", ord).param("child", child).update();
        }
    }
}
