package org.qingmiao.tools.web;

import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.run.Calculators;
import org.qingmiao.tools.web.form.ToolSite;
import org.springframework.stereotype.Component;

/** Calculators, by their titles and the standards behind them. */
@Component
class ToolSearch implements SearchSource {
    @Override
    public int order() {
        return 60;
    }

    @Override
    public SearchHitList find(SearchQuery query) {
        return SearchHitList.of(Calculators.ALL.stream().map(c -> hit(c.about(), query)), query);
    }

    private static SearchHit hit(CalculatorDescription tool, SearchQuery query) {
        return new SearchHit(
                Messages.of("tools.search.tool"),
                tool.title(),
                ToolSite.INSIDE.base() + "/" + tool.name(),
                query.score(tool.title(), tool.source()));
    }
}
