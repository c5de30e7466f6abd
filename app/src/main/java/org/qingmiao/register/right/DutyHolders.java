package org.qingmiao.register.right;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.qingmiao.platform.ActorContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds duties today, and where; for the engine, which tells people of what waits for them. */
@Component
public class DutyHolders {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");
    private static final String HELD = """
          FROM account_duty d JOIN account a ON a.login = d.login
         WHERE d.duty IN (:duties) AND a.disabled_at IS NULL AND coalesce(d.until_day >= :today, true)
        """;

    private final JdbcClient db;
    private final Clock clock;

    DutyHolders(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Logins of those who hold one of these in a unit. */
    public List<String> of(String unit, Collection<String> duties) {
        return duties.isEmpty()
                ? List.of()
                : ActorContext.asSystem(
                        "duties",
                        () -> db.sql("SELECT DISTINCT d.login " + HELD + " AND d.unit = :unit ORDER BY 1")
                                .param("duties", duties)
                                .param("today", today())
                                .param("unit", unit)
                                .query(String.class)
                                .list());
    }

    /** The units in which somebody holds one of these. */
    public List<String> units(Collection<String> duties) {
        return duties.isEmpty()
                ? List.of()
                : ActorContext.asSystem(
                        "duties",
                        () -> db.sql("SELECT DISTINCT d.unit " + HELD + " ORDER BY 1")
                                .param("duties", duties)
                                .param("today", today())
                                .query(String.class)
                                .list());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }
}
