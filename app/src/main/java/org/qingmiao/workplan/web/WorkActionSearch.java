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

/** Actions of work plans that stand, by their titles: the policy of their table shows those that who asks may read. */
@Component
class WorkActionSearch implements SearchSource {
    private final JdbcClient db;

    WorkActionSearch(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public SearchHitList find(SearchQuery query) {
        SearchHitCollector rows = new SearchHitCollector((row, n) -> {
            Text title = Text.same(row.getString("title"));
            return new SearchHit(
                    Messages.of("workplan.search.action"),
                    title,
                    "/workplan/actions/" + row.getLong("id"),
                    query.score(title));
        });
        db.sql("""
            SELECT id, title, count(*) OVER () AS total FROM work_action
             WHERE plan = :plan AND NOT withdrawn AND title ILIKE :like
             ORDER BY year DESC, due, id LIMIT :limit
            """)
                .param("plan", query.plan())
                .param("like", query.like())
                .param("limit", query.limit())
                .query(rows);
        return rows.result();
    }
}
