package org.qingmiao.home.search;

import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchResult;
import org.qingmiao.page.search.SearchRows;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units of the plan's district, by their names. */
@Component
class UnitSearch implements SearchSource {
    private final Plans plans;
    private final JdbcClient db;

    UnitSearch(Plans plans, JdbcClient db) {
        this.plans = plans;
        this.db = db;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public SearchResult find(SearchQuery query) {
        SearchRows rows = new SearchRows(row -> {
            Text name = new Text(row.getString("name_zh"), row.getString("name_en"));
            return new SearchHit(
                    Messages.of("home.search.unit"), name, "/units/" + row.getString("id"), query.score(name));
        });
        db.sql("""
            WITH RECURSIVE district AS (
                SELECT id, name_zh, name_en, ARRAY[ix] AS way FROM org_unit WHERE id = :district
                UNION ALL
                SELECT u.id, u.name_zh, u.name_en, d.way || u.ix FROM district d JOIN org_unit u ON u.parent = d.id
            )
            SELECT id, name_zh, name_en, count(*) OVER () AS total FROM district
             WHERE name_zh ILIKE :like OR name_en ILIKE :like
             ORDER BY way LIMIT :limit
            """)
                .param("district", plans.find(query.plan()).orElseThrow().head().district())
                .param("like", query.like())
                .param("limit", query.limit())
                .query(rows);
        return rows.result();
    }
}
