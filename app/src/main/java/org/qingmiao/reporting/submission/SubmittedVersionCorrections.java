package org.qingmiao.reporting.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.reporting.AcceptedValueCorrections;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds corrections by comparing each accepted edition with the one accepted before it. */
@Component
class SubmittedVersionCorrections implements AcceptedValueCorrections {
    private final JdbcClient db;
    private final RoundRepository rounds;
    private final RoundForms forms;

    SubmittedVersionCorrections(JdbcClient db, RoundRepository rounds, RoundForms forms) {
        this.db = db;
        this.rounds = rounds;
        this.forms = forms;
    }

    /** An edition that replaced an accepted one; both as JSON. */
    private record Replaced(
            String round, String unit, int edition, String reason, Instant at, String before, String after) {}

    /** Accepted values are no secret of their unit: whoever reads a report is told that they changed. */
    @Override
    public List<Correction> since(String plan, Instant moment) {
        return ActorContext.asSystem("corrections", () -> {
            List<Correction> corrections = new ArrayList<>();
            for (Replaced replaced : replaced(plan, moment)) {
                rounds.find(plan, replaced.round()).ifPresent(round -> corrections.addAll(compare(round, replaced)));
            }
            return corrections;
        });
    }

    private List<Replaced> replaced(String plan, Instant moment) {
        return db.sql("""
            WITH accepted AS (
                SELECT a.round, a.unit, a.edition, a.reason, a.at, a.id,
                       lag(a.edition) OVER (PARTITION BY a.round, a.unit ORDER BY a.id) AS replaces
                  FROM round_event a WHERE a.plan = :plan AND a.step = 'accept'
            )
            SELECT a.round, a.unit, a.edition, a.reason, a.at, old.fields::text AS before, new.fields::text AS after
              FROM accepted a
              JOIN round_event old ON (old.plan, old.round, old.unit, old.edition) = (:plan, a.round, a.unit, a.replaces)
                                  AND old.step = 'submit'
              JOIN round_event new ON (new.plan, new.round, new.unit, new.edition) = (:plan, a.round, a.unit, a.edition)
                                  AND new.step = 'submit'
             WHERE a.at > :moment
             ORDER BY a.id DESC
            """)
                .param("plan", plan)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Replaced(
                        row.getString("round"),
                        row.getString("unit"),
                        row.getInt("edition"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    private List<Correction> compare(Round round, Replaced replaced) {
        SubmittedVersion before = SubmittedVersion.parse(replaced.before());
        SubmittedVersion after = SubmittedVersion.parse(replaced.after());
        List<Correction> corrections = new ArrayList<>();
        for (FormField formField : forms.entries(round, replaced.unit())) {
            @Nullable Double was = before.at(formField.field()).number().orElse(null);
            @Nullable Double is = after.at(formField.field()).number().orElse(null);
            if (!Objects.equals(was, is)) {
                corrections.add(new Correction(
                        formField.key(),
                        was,
                        is,
                        replaced.reason(),
                        replaced.at(),
                        round.id(),
                        replaced.edition(),
                        round.synthetic()));
            }
        }
        return corrections;
    }
}
