package org.qingmiao.page.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one source found.
 *
 * @param best as many as were asked for, the best first
 * @param total how many there are
 */
public record SearchHitList(List<SearchHit> best, int total) {
    /** Of things that are in memory: those with a score, the best first, else in the order given. */
    public static SearchHitList of(Stream<SearchHit> scored, SearchQuery query) {
        List<SearchHit> hits = scored.filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingInt(SearchHit::score).reversed())
                .toList();
        return first(hits, query);
    }

    /** Of things that are in memory and have an order of their own: those with a score, as they come. */
    public static SearchHitList inOrder(Stream<SearchHit> scored, SearchQuery query) {
        return first(scored.filter(hit -> hit.score() > 0).toList(), query);
    }

    private static SearchHitList first(List<SearchHit> hits, SearchQuery query) {
        return new SearchHitList(hits.stream().limit(query.limit()).toList(), hits.size());
    }
}
