package org.qingmiao.safeguard.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.safeguard.Role;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals as the acting person sees them; they end through functions of the database alone, which ask who may. */
@Component
class ProposalRepository {
    private static final RowCallbackHandler NOTHING = row -> {};
    private static final int SHOWN = 200;

    private final JdbcClient db;

    ProposalRepository(JdbcClient db) {
        this.db = db;
    }

    /** False if the same is pending already. */
    boolean add(Proposal p) {
        return db.sql("""
                INSERT INTO account_proposal (kind, login, role, unit, from_day, until_day, lent_by, factors, subject,
                                              reason, proposed_by, proposed_at, expires_at)
                VALUES (:kind, :login, :role, :unit, :from, :until, nullif(:lent, ''), :factors, nullif(:subject, ''),
                        :reason, :by, :at, :expires)
                ON CONFLICT DO NOTHING
                """)
                        .param("kind", p.kind().id())
                        .param("login", p.login())
                        .param("role", p.role().map(Role::id).orElse(null), Types.VARCHAR)
                        .param("unit", p.unit())
                        .param("from", p.from().orElse(null), Types.DATE)
                        .param("until", p.until().orElse(null), Types.DATE)
                        .param("lent", p.lentBy())
                        .param("factors", p.factors())
                        .param("subject", p.subject())
                        .param("reason", p.reason())
                        .param("by", p.by())
                        .param("at", p.at().atOffset(ZoneOffset.UTC))
                        .param("expires", p.expires().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Pending ones first, the newest first. */
    List<Proposal> all() {
        return db.sql("""
                SELECT * FROM account_proposal ORDER BY state <> 'pending', proposed_at DESC, id LIMIT :most
                """)
                .param("most", SHOWN)
                .query(ProposalRepository::proposal)
                .list();
    }

    Optional<Proposal> find(String id) {
        return db.sql("SELECT * FROM account_proposal WHERE id = :id")
                .param("id", id)
                .query(ProposalRepository::proposal)
                .optional();
    }

    List<Proposal> expired(Instant now) {
        return db.sql("SELECT * FROM account_proposal WHERE state = 'pending' AND expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ProposalRepository::proposal)
                .list();
    }

    /** @throws org.springframework.dao.DataAccessException if the acting person may not, or it is not pending */
    void confirm(String id, Instant now) {
        db.sql("SELECT qm_confirm_proposal(:id, :now)")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(NOTHING);
    }

    /** @throws org.springframework.dao.DataAccessException if the acting person may not, or it is not pending */
    void close(String id, Proposal.State to, String answer, Instant now) {
        db.sql("SELECT qm_close_proposal(:id, :to, :answer, :now)")
                .param("id", id)
                .param("to", to.id())
                .param("answer", answer)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(NOTHING);
    }

    /** Logins of who manages people at a root. */
    List<String> districtManagers() {
        return db.sql("SELECT qm_district_managers() ORDER BY 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getString("id"),
                Proposal.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("login"),
                Optional.ofNullable(row.getString("role")).map(Role::of),
                row.getString("unit"),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                text(row.getString("lent_by")),
                row.getBoolean("factors"),
                text(row.getString("subject")),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Proposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                text(row.getString("decided_by")),
                row.getString("answer"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
