package org.qingmiao.safeguard.signin;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Job;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.session.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that nobody has used for 90 days are disabled (GB/T 22239-2019, 8.1.4.2 c), and what has ended is cleared. */
@Component
public class IdleAccounts implements Job {
    static final Duration UNUSED = Duration.ofDays(90);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final Sessions sessions;
    private final KnownPeople known;
    private final ExpiredSignIns expired;

    IdleAccounts(
            JdbcClient db, Clock clock, Audit audit, Sessions sessions, KnownPeople known, ExpiredSignIns expired) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.sessions = sessions;
        this.known = known;
        this.expired = expired;
    }

    @Override
    public String name() {
        return "idle-accounts";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(PAUSE);
    }

    @Override
    @Transactional
    public void run() {
        disable("%");
        expired.clear();
    }

    /** Disables the account with this login, or those like it, if it was not used for too long. */
    @Transactional
    public boolean disable(String login) {
        List<String> gone = ActorContext.asSystem(
                name(),
                () -> db.sql("""
                UPDATE account SET disabled_at = :now, disabled_reason = 'idle'
                 WHERE login LIKE :login AND NOT demo AND disabled_at IS NULL
                   AND greatest(created_at, last_seen_at, enabled_at) < :before
                RETURNING login
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("login", login)
                        .param("before", clock.instant().minus(UNUSED).atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row.getString(1))
                        .list());
        for (String idle : gone) {
            sessions.endAll(idle);
            known.forget(idle);
            audit.record(AuditEntry.act("account.disable", "account:" + idle, "", Map.of("reason", "idle")));
        }
        return !gone.isEmpty();
    }
}
