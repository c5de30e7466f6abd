package org.qingmiao.register.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where units stand in the order of the tree. A unit keeps its place as long as it exists. */
public final class UnitPlaces {
    private final JdbcClient db;

    public UnitPlaces(JdbcClient db) {
        this.db = db;
    }

    /**
     * A unit's place.
     *
     * @param unit {@code org_unit.ix}
     * @param district {@code org_unit.ix} of the root above it
     * @param ord its own number
     * @param last the last one below it
     */
    public record UnitPlace(int unit, int district, int ord, int last) {
        /** It and all below it. */
        public Reach.Interval andBelow() {
            return new Reach.Interval(ord, last);
        }

        /** It alone. */
        public Reach.Interval alone() {
            return new Reach.Interval(ord, ord);
        }
    }

    /** @throws IllegalArgumentException if there is no such unit */
    public UnitPlace of(String unit) {
        return find(unit).or(() -> placed(unit)).orElseThrow(() -> new IllegalArgumentException("no unit " + unit));
    }

    /** All that have one, by unit. */
    public Map<String, UnitPlace> all() {
        Map<String, UnitPlace> all = new HashMap<>();
        db.sql("""
            SELECT p.unit, p.district, p.ord, p.last, u.id FROM register.unit_place p JOIN org_unit u ON u.ix = p.unit
            """).query(row -> {
            all.put(row.getString(5), place(row));
        });
        return all;
    }

    private static UnitPlace place(ResultSet row) throws SQLException {
        return new UnitPlace(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
    }

    private Optional<UnitPlace> placed(String unit) {
        db.sql("SELECT register.place_units()").query((row, n) -> "").list();
        return find(unit);
    }

    private Optional<UnitPlace> find(String unit) {
        return db.sql("""
            SELECT p.unit, p.district, p.ord, p.last FROM register.unit_place p JOIN org_unit u ON u.ix = p.unit
             WHERE u.id = :unit
            """).param("unit", unit).query((row, n) -> place(row)).optional();
    }
}
