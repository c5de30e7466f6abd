package org.qingmiao.home.search;

import java.util.List;
import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.springframework.stereotype.Component;

/** Indicators on which the plan has a target, and those that are watched, by their names. */
@Component
class IndicatorSearch implements SearchSource {
    private final Plans plans;

    IndicatorSearch(Plans plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public SearchHitList find(SearchQuery query) {
        Plan plan = plans.find(query.plan()).orElseThrow();
        List<Indicator> watched = plan.monitoring().watched();
        return SearchHitList.of(
                plan.indicators().values().stream()
                        .filter(i -> watched.contains(i) || !plan.targetsOn(i).isEmpty())
                        .map(i -> new SearchHit(
                                Messages.of("home.search.indicator"),
                                i.name(),
                                "/indicators/" + (watched.contains(i) ? "watched#" : "") + i.id(),
                                query.score(i.name()))),
                query);
    }
}
