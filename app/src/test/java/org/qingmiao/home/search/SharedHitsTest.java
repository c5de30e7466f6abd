package org.qingmiao.home.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.platform.Text;

class SharedHitsTest {
    private static SearchHitList result(String kind, int count) {
        return new SearchHitList(
                IntStream.range(0, count)
                        .mapToObj(n -> new SearchHit(Text.same(kind), Text.same(kind + n), "/" + kind + n, 1))
                        .toList(),
                count);
    }

    private static List<Long> shown(int most, int... counts) {
        List<SearchHitList> found = IntStream.range(0, counts.length)
                .mapToObj(n -> result("k" + n, counts[n]))
                .toList();
        List<SearchHit> shared = SearchController.shared(found, most);
        return IntStream.range(0, counts.length)
                .mapToObj(n -> shared.stream()
                        .filter(h -> h.kind().equals(Text.same("k" + n)))
                        .count())
                .toList();
    }

    @Test
    void all_is_shown_that_there_is_room_for() {
        assertThat(shown(10, 3, 0, 7)).containsExactly(3L, 0L, 7L);
        assertThat(shown(10)).isEmpty();
    }

    @Test
    void no_kind_crowds_out_another() {
        assertThat(shown(10, 40, 2)).containsExactly(8L, 2L);
        assertThat(shown(10, 40, 40)).containsExactly(5L, 5L);
        assertThat(shown(10, 1, 40, 40)).containsExactly(1L, 6L, 3L);
    }
}
