package org.qingmiao.evaluation.report.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.platform.RequestProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Which papers there are. */
@Component
public class ReportCatalogue {
    private final ViewScopeReader viewScopeReader;
    private final Clock clock;

    ReportCatalogue(ViewScopeReader viewScopeReader, Clock clock) {
        this.viewScopeReader = viewScopeReader;
        this.clock = clock;
    }

    public PlanYears years(Plan plan) {
        return PlanYears.of(plan, clock);
    }

    /**
     * The plan whose paper is asked for.
     *
     * @throws ResponseStatusException 404, as there is no paper of a year that runs or has not begun, and no final one
     *     before the plan's last year has ended
     */
    public Plan plan(HttpServletRequest request, Kind kind, int year) {
        Plan plan = viewScopeReader.of(request).plan();
        PlanYears years = years(plan);
        boolean there = kind == Kind.FINAL
                ? year == years.to() && years.isOver()
                : years.ended().contains(year);
        if (!there) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return plan;
    }
}
