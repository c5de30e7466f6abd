package org.qingmiao.evaluation.report.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.LockScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Freezings, their steps, and the reports word for word. */
@Component
class PublicationRepository {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    PublicationRepository(JdbcClient db) {
        this.db = db;
    }

    /** All freezings of a plan, the newest first. */
    List<Publication> of(String plan) {
        Map<Long, Publication> found = new LinkedHashMap<>();
        db.sql("""
            SELECT p.id, p.kind, p.year, p.as_of, s.state, s.by, s.at, s.reason
              FROM publication p JOIN publication_step s ON s.publication = p.id
             WHERE p.plan = :plan ORDER BY p.id DESC, s.id
            """).param("plan", plan).query(row -> {
            found.merge(row.getLong("id"), publication(plan, row), PublicationRepository::later);
        });
        return List.copyOf(found.values());
    }

    private static Publication publication(String plan, ResultSet row) throws SQLException {
        Publication.Step step = new Publication.Step(
                Publication.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("by"),
                moment(row, "at"),
                row.getString("reason"));
        return new Publication(
                row.getLong("id"),
                plan,
                Report.Kind.of(row.getString("kind")).orElseThrow(),
                row.getInt("year"),
                moment(row, "as_of"),
                List.of(step));
    }

    private static Publication later(Publication before, Publication with) {
        List<Publication.Step> steps = new ArrayList<>(before.steps());
        steps.addAll(with.steps());
        return new Publication(before.id(), before.plan(), before.kind(), before.year(), before.asOf(), steps);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Of two people who take a step at once, the second waits until the first is done, and sees what was done. */
    void hold(String plan, Report.Kind kind, int year) {
        LockScope.mustLast();
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:of, 0))")
                .param("of", "publication " + plan + " " + kind.id() + " " + year)
                .query(row -> {});
    }

    long freeze(String plan, Report.Kind kind, int year, Instant asOf, String by) {
        return db.sql("""
            INSERT INTO publication (plan, kind, year, as_of, frozen_by)
            VALUES (:plan, :kind, :year, :as_of, :by) RETURNING id
            """)
                .param("by", by)
                .param("plan", plan)
                .param("kind", kind.id())
                .param("year", year)
                .param("as_of", asOf.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void step(long publication, Publication.Step step) {
        db.sql("""
            INSERT INTO publication_step (publication, frozen_by, state, by, at, reason)
            SELECT id, frozen_by, :state, :by, :at, :reason FROM publication WHERE id = :publication
            """)
                .param("publication", publication)
                .param("state", step.state().id())
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("reason", step.reason())
                .update();
    }

    /** What the person who signs off was shown. */
    void keep(long publication, String by, Instant at, SignOffChecklist signOffChecklist) {
        db.sql(
                        "INSERT INTO publication_checklist (publication, by, at, content) VALUES (:publication, :by, :at, :content)")
                .param("publication", publication)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("content", JSON.writeValueAsString(signOffChecklist))
                .update();
    }

    Optional<SignOffChecklist> checklist(Publication publication) {
        return db.sql("SELECT content FROM publication_checklist WHERE publication = :publication")
                .param("publication", publication.id())
                .query((row, n) -> JSON.readValue(row.getString(1), SignOffChecklist.class))
                .optional();
    }

    void keep(long publication, List<Report> inEachLanguage) {
        for (Report report : inEachLanguage) {
            db.sql("INSERT INTO publication_report (publication, lang, content) VALUES (:publication, :lang, :content)")
                    .param("publication", publication)
                    .param("lang", report.lang().name())
                    .param("content", JSON.writeValueAsString(report))
                    .update();
        }
    }

    Report content(Publication publication, Lang lang) {
        return db.sql("SELECT content FROM publication_report WHERE publication = :publication AND lang = :lang")
                .param("publication", publication.id())
                .param("lang", lang.name())
                .query((row, n) -> JSON.readValue(row.getString(1), Report.class))
                .single();
    }

    /** The newest freezing of a paper, whatever became of it. */
    Optional<Publication> newest(String plan, Report.Kind kind, int year) {
        return of(plan).stream()
                .filter(p -> p.kind() == kind && p.year() == year)
                .findFirst();
    }
}
