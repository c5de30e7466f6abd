package org.qingmiao.page.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Collects hits of a statement that counts all of them in a column {@code total}, as {@code count(*) OVER ()} does. */
public final class SearchRows implements RowCallbackHandler {
    private final List<SearchHit> best = new ArrayList<>();
    private final HitOfRow hit;
    private int total;

    /** Makes a hit of a row. */
    @FunctionalInterface
    public interface HitOfRow {
        SearchHit of(ResultSet row) throws SQLException;
    }

    public SearchRows(HitOfRow hit) {
        this.hit = hit;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        total = row.getInt("total");
        best.add(hit.of(row));
    }

    public SearchResult result() {
        return new SearchResult(List.copyOf(best), total);
    }
}
