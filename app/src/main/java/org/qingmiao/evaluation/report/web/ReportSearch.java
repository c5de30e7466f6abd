package org.qingmiao.evaluation.report.web;

import java.util.stream.Stream;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.publication.ReportCatalogue;
import org.qingmiao.page.search.SearchHit;
import org.qingmiao.page.search.SearchHitList;
import org.qingmiao.page.search.SearchQuery;
import org.qingmiao.page.search.SearchSource;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** Reports of a plan, by their titles, the newest first. */
@Component
class ReportSearch implements SearchSource {
    private final Plans plans;
    private final ReportCatalogue reportCatalogue;

    ReportSearch(Plans plans, ReportCatalogue reportCatalogue) {
        this.plans = plans;
        this.reportCatalogue = reportCatalogue;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public SearchHitList find(SearchQuery query) {
        PlanYears years = reportCatalogue.years(plans.find(query.plan()).orElseThrow());
        Stream<SearchHit> last = years.isOver() ? Stream.of(hit(Kind.FINAL, years.to(), query)) : Stream.empty();
        Stream<SearchHit> annual = years.ended().reversed().stream().map(year -> hit(Kind.ANNUAL, year, query));
        return SearchHitList.of(Stream.concat(last, annual), query);
    }

    private static SearchHit hit(Kind kind, int year, SearchQuery query) {
        Text title = Messages.of("report.list." + kind.id(), year);
        return new SearchHit(
                Messages.of("report.search.report"), title, "/reports/" + kind.id() + "/" + year, query.score(title));
    }
}
