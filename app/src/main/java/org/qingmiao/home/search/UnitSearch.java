package org.qingmiao.home.search;

import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.springframework.stereotype.Component;

/** Units of the plan's district, by their names, in the order of the tree. */
@Component
class UnitSearch implements SearchSource {
    private final Plans plans;
    private final OrgUnits units;

    UnitSearch(Plans plans, OrgUnits units) {
        this.plans = plans;
        this.units = units;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public SearchHitList find(SearchQuery query) {
        OrgTree tree = units.tree();
        String district = plans.find(query.plan()).orElseThrow().head().district();
        return SearchHitList.inOrder(
                tree.find(district).stream()
                        .flatMap(root -> tree.below(root.id()).stream())
                        .map(unit -> hit(unit, query)),
                query);
    }

    private static SearchHit hit(OrgUnit unit, SearchQuery query) {
        return new SearchHit(
                Messages.of("home.search.unit"), unit.name(), "/units/" + unit.id(), query.score(unit.name()));
    }
}
