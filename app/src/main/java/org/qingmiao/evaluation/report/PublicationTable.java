package org.qingmiao.evaluation.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Published reports, word for word. */
@Component
class PublicationTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    PublicationTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Publication> find(String plan, Report.Kind kind, int year) {
        return db.sql("""
            SELECT author, at FROM report_publication WHERE plan = :plan AND kind = :kind AND year = :year LIMIT 1
            """)
                .param("plan", plan)
                .param("kind", kind.id())
                .param("year", year)
                .query((row, n) -> new Publication(
                        plan,
                        kind,
                        year,
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    Optional<Report> content(Publication publication, Lang lang) {
        return db.sql("""
            SELECT content FROM report_publication
             WHERE plan = :plan AND kind = :kind AND year = :year AND lang = :lang
            """)
                .param("plan", publication.plan())
                .param("kind", publication.kind().id())
                .param("year", publication.year())
                .param("lang", lang.name())
                .query((row, n) -> JSON.readValue(row.getString(1), Report.class))
                .optional();
    }

    void keep(Publication publication, List<Report> inEachLanguage) {
        for (Report report : inEachLanguage) {
            db.sql("""
                INSERT INTO report_publication (plan, kind, year, lang, author, at, content)
                VALUES (:plan, :kind, :year, :lang, :author, :at, :content)
                ON CONFLICT DO NOTHING
                """)
                    .param("plan", publication.plan())
                    .param("kind", publication.kind().id())
                    .param("year", publication.year())
                    .param("lang", report.lang().name())
                    .param("author", publication.author())
                    .param("at", publication.at().atOffset(ZoneOffset.UTC))
                    .param("content", JSON.writeValueAsString(report))
                    .update();
        }
    }
}
