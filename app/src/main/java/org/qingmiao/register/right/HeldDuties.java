package org.qingmiao.register.right;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.storage.Reach.Interval;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The duties that people hold today; of an account that is closed, none. */
@Component
class HeldDuties {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;
    private final Clock clock;

    HeldDuties(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What was read for a request. */
    private record Remembered(String login, List<PlacedDuty> duties) {}

    /** Read once for a request; of a person who does not ask it, too. */
    List<PlacedDuty> of(String login) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(login);
        }
        String name = HeldDuties.class.getName();
        if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Remembered r
                && r.login().equals(login)) {
            return r.duties();
        }
        List<PlacedDuty> duties = read(login);
        request.setAttribute(name, new Remembered(login, duties), RequestAttributes.SCOPE_REQUEST);
        return duties;
    }

    private List<PlacedDuty> read(String login) {
        return ActorContext.asSystem(
                "duties",
                () -> db.sql("""
                SELECT d.duty, d.unit, p.unit, p.district, p.ord, p.last, r.ord, r.last
                  FROM account_duty d
                  JOIN account a ON a.login = d.login
                  JOIN org_unit u ON u.id = d.unit
                  JOIN register.unit_place p ON p.unit = u.ix
                  JOIN register.unit_place r ON r.unit = p.district
                 WHERE d.login = :login AND a.disabled_at IS NULL AND coalesce(d.until_day >= :today, true)
                 ORDER BY d.duty, p.ord
                """)
                        .param("login", login)
                        .param("today", LocalDate.ofInstant(clock.instant(), DISTRICT))
                        .query((row, n) -> new PlacedDuty(
                                new HeldDuty(
                                        row.getString(1),
                                        new UnitPlace(row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)),
                                        row.getString(2)),
                                new Interval(row.getInt(7), row.getInt(8))))
                        .list());
    }
}
