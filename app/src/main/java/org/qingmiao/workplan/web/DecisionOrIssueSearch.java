package org.qingmiao.workplan.web;

import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitCollector;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions and issues, by their words: the policy of their table shows those that who asks may read. */
@Component
class DecisionOrIssueSearch implements SearchSource {
    private final JdbcClient db;

    DecisionOrIssueSearch(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public SearchHitList find(SearchQuery query) {
        SearchHitCollector rows = new SearchHitCollector((row, n) -> {
            Text words = Text.same(row.getString("text"));
            return new SearchHit(
                    Messages.of("workplan.kind." + row.getString("kind")),
                    words,
                    "/decisions?show=all#m" + row.getLong("id"),
                    query.score(words));
        });
        db.sql("""
            SELECT id, kind, text, count(*) OVER () AS total FROM matter
             WHERE plan = :plan AND text ILIKE :like
             ORDER BY raised DESC, id LIMIT :limit
            """)
                .param("plan", query.plan())
                .param("like", query.like())
                .param("limit", query.limit())
                .query(rows);
        return rows.result();
    }
}
