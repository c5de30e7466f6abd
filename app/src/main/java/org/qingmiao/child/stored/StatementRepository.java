package org.qingmiao.child.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.child.ChildRights.UnitSpot;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.ChildStatement.Precision;
import org.qingmiao.child.ChildStatement.Residence;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.safeguard.SecretSealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Children, and what was said of them. */
@Repository
public class StatementRepository {
    static final String TABLE = "child_source";

    private final JdbcClient db;
    private final ChildCipher cipher;
    private final OrgUnits units;
    private final Clock clock;

    StatementRepository(JdbcClient db, ChildCipher cipher, OrgUnits units, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.units = units;
        this.clock = clock;
    }

    /** @param school 0 if it has none */
    public record Place(int ord, int school) {}

    public void make(UUID id, UnitSpot unit, int school, String by) {
        db.sql("""
                INSERT INTO child (id, district, unit, unit_ord, school_ord, made_by, made_at)
                VALUES (:id, :district, :unit, :ord, :school, :by, :at)
                """)
                .param("id", id)
                .param("district", unit.district())
                .param("unit", unit.unit())
                .param("ord", unit.ord())
                .param("school", school)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Where a child is kept; nothing out of reach. */
    public Optional<Place> place(UUID id) {
        return db.sql("SELECT unit_ord, school_ord FROM child WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new Place(row.getInt(1), row.getInt(2)))
                .optional();
    }

    /** Whether no child is within reach. */
    public boolean none() {
        return !db.sql("SELECT EXISTS (SELECT FROM child)").query(Boolean.class).single();
    }

    /** Children within reach by the id of the unit that keeps them, in the order in which they were first spoken of. */
    public Map<String, List<UUID>> kept() {
        Map<String, List<UUID>> kept = new LinkedHashMap<>();
        db.sql("""
                SELECT u.id AS home, c.id AS child
                  FROM child c JOIN org_unit u ON u.ix = c.unit JOIN child_source s ON s.child = c.id
                 GROUP BY u.id, c.id ORDER BY min(s.number)
                """).query(row -> {
            kept.computeIfAbsent(row.getString("home"), home -> new ArrayList<>())
                    .add(row.getObject("child", UUID.class));
        });
        return kept;
    }

    /** What belongs to the child follows by itself. */
    public void move(UUID id, UnitSpot unit, int school) {
        db.sql("UPDATE child SET unit = :unit, unit_ord = :ord, school_ord = :school WHERE id = :id")
                .param("unit", unit.unit())
                .param("ord", unit.ord())
                .param("school", school)
                .param("id", id)
                .update();
    }

    public void say(UUID child, Place place, ChildStatement said, boolean whole, Optional<LocalDate> from, String by) {
        Living living = said.living();
        byte[] sealed = cipher.seal(TABLE, child, ChildWords.of(said));
        db.sql("""
                INSERT INTO child_source (child, unit_ord, school_ord, source, whole, holds_from, birth, birth_known, sex,
                    number_kind, home, school, residence, household_code, living_code, in_school, disabled, key_id, sealed,
                    said_by, said_at)
                VALUES (:child, :ord, :in, :source, :whole, :from, :birth, :known, :sex, :kind, :home, :school, :residence,
                    :household, :living, :enrolled, :disabled, :key, :sealed, :by, :at)
                """)
                .param("child", child)
                .param("ord", place.ord())
                .param("in", place.school())
                .param("source", said.source())
                .param("whole", whole)
                .param("from", from.orElse(null), Types.DATE)
                .param("birth", said.birth().map(Birth::day).orElse(null), Types.DATE)
                .param("known", said.birth().map(b -> word(b.precision())).orElse(null), Types.VARCHAR)
                .param("sex", said.sex().orElse(null), Types.VARCHAR)
                .param("kind", word(said.number().kind()))
                .param("home", key(said.home()), Types.INTEGER)
                .param("school", key(said.school().orElse("")), Types.INTEGER)
                .param(
                        "residence",
                        living.residence().map(StatementRepository::word).orElse(null),
                        Types.VARCHAR)
                .param("household", living.householdCode())
                .param("living", living.livingCode())
                .param("enrolled", living.inSchool().orElse(null), Types.BOOLEAN)
                .param("disabled", living.disabled().orElse(null), Types.BOOLEAN)
                .param("key", SecretSealing.keyOf(sealed))
                .param("sealed", sealed)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private @Nullable Integer key(String unit) {
        return unit.isEmpty() ? null : units.key(unit);
    }

    public static String word(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    /** What is within reach, by child, in the order in which it was said. */
    public Map<UUID, List<StoredStatement>> of(Collection<UUID> children) {
        Map<UUID, List<StoredStatement>> said = new LinkedHashMap<>();
        if (children.isEmpty()) {
            return said;
        }
        db.sql("""
                SELECT s.*, h.id AS home_id, o.id AS school_id
                  FROM child_source s LEFT JOIN org_unit h ON h.ix = s.home LEFT JOIN org_unit o ON o.ix = s.school
                 WHERE s.child IN (:children) ORDER BY s.number
                """).param("children", children).query(row -> {
            StoredStatement one = statement(row);
            said.computeIfAbsent(one.child(), c -> new ArrayList<>()).add(one);
        });
        return said;
    }

    private StoredStatement statement(ResultSet row) throws SQLException {
        UUID child = row.getObject("child", UUID.class);
        return new StoredStatement(
                row.getLong("number"),
                child,
                row.getBoolean("whole"),
                Optional.ofNullable(row.getObject("holds_from", LocalDate.class)),
                said(row, cipher.open(TABLE, child, row.getBytes("sealed"), ChildWords.class)),
                row.getString("said_by"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }

    private static ChildStatement said(ResultSet row, ChildWords words) throws SQLException {
        Optional<Precision> known =
                optional(row, "birth_known").map(w -> Precision.valueOf(w.toUpperCase(Locale.ROOT)));
        LocalDate birth = row.getObject("birth", LocalDate.class);
        NumberKind kind = NumberKind.valueOf(row.getString("number_kind").toUpperCase(Locale.ROOT));
        return new ChildStatement(
                row.getString("source"),
                words.family(),
                words.given(),
                known.map(precision -> new Birth(birth, precision)),
                optional(row, "sex"),
                new ChildStatement.PersonNumber(kind, words.number()),
                optional(row, "home_id").orElse(""),
                optional(row, "school_id"),
                living(row, words.address()),
                words.guardians());
    }

    private static Living living(ResultSet row, String address) throws SQLException {
        return new Living(
                address,
                optional(row, "residence").map(w -> Residence.valueOf(w.toUpperCase(Locale.ROOT))),
                optional(row, "household_code").orElse(""),
                optional(row, "living_code").orElse(""),
                Optional.ofNullable(row.getObject("in_school", Boolean.class)),
                Optional.ofNullable(row.getObject("disabled", Boolean.class)));
    }

    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
