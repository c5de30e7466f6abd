package org.qingmiao.home.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** One list of what the rooms found, each kind together. */
@Controller
class SearchController {
    private static final int MOST = 60;

    private final List<SearchSource> sources;
    private final RequestedPlans plans;
    private final PageRenderer pageRenderer;

    SearchController(List<SearchSource> sources, RequestedPlans plans, PageRenderer pageRenderer) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
        this.plans = plans;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/search")
    View search(HttpServletRequest request) {
        String words = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        PageHead head = PageHead.of(Messages.of("page.search"), NavigationSection.NONE);
        SearchView page = words.isEmpty() ? new SearchView(words, List.of(), 0) : found(words, request);
        return pageRenderer.page("home/search", head, page);
    }

    private SearchView found(String words, HttpServletRequest request) {
        SearchQuery query =
                new SearchQuery(words, Languages.of(request), plans.of(request).id(), MOST);
        List<SearchHitList> found = sources.stream().map(s -> s.find(query)).toList();
        int total = found.stream().mapToInt(SearchHitList::total).sum();
        return new SearchView(words, shared(found, MOST), total);
    }

    /** Of each source its best. No source crowds out another: what one leaves free goes to the first that has more. */
    static List<SearchHit> shared(List<SearchHitList> found, int most) {
        List<SearchHitList> some = found.stream().filter(f -> f.total() > 0).toList();
        int share = most / Math.max(1, some.size());
        int free = most
                - some.stream().mapToInt(f -> Math.min(f.best().size(), share)).sum();
        List<SearchHit> shown = new ArrayList<>();
        for (SearchHitList result : some) {
            List<SearchHit> best = result.best();
            int count = Math.min(best.size(), share + free);
            free -= Math.max(0, count - share);
            shown.addAll(best.subList(0, count));
        }
        return shown;
    }
}
