package org.qingmiao.home.search;

import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.springframework.stereotype.Component;

/** Clauses of the plan, by their titles and words. */
@Component
class ClauseSearch implements SearchSource {
    private final Plans plans;

    ClauseSearch(Plans plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public SearchHitList find(SearchQuery query) {
        return SearchHitList.of(
                plans.find(query.plan()).orElseThrow().clauses().stream()
                        .map(c -> new SearchHit(
                                Messages.of("home.search.clause"),
                                c.title(),
                                "/plan/" + c.id(),
                                query.score(c.title(), c.text()))),
                query);
    }
}
