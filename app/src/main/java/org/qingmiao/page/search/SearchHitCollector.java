package org.qingmiao.page.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** Collects hits of a statement that counts all of them in a column {@code total}, as {@code count(*) OVER ()} does. */
public final class SearchHitCollector implements RowCallbackHandler {
    private final List<SearchHit> best = new ArrayList<>();
    private final RowMapper<SearchHit> hit;
    private int total;

    public SearchHitCollector(RowMapper<SearchHit> hit) {
        this.hit = hit;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        total = row.getInt("total");
        best.add(hit.mapRow(row, best.size()));
    }

    public SearchHitList result() {
        return new SearchHitList(List.copyOf(best), total);
    }
}
