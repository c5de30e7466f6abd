package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkPlans;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who asks for which unit's work plan, and may they. */
@Component
class WorkPlanResolver {
    private final ViewScopeReader viewScopeReader;
    private final OrgUnits units;
    private final Permissions permissions;
    private final WorkPlans plans;
    private final RequestedPlans asked;

    WorkPlanResolver(
            ViewScopeReader viewScopeReader,
            OrgUnits units,
            Permissions permissions,
            WorkPlans plans,
            RequestedPlans asked) {
        this.asked = asked;
        this.viewScopeReader = viewScopeReader;
        this.units = units;
        this.permissions = permissions;
        this.plans = plans;
    }

    /** {@code mayWrite}: the visitor writes the unit's plan. */
    record WorkPlanRequest(Person person, ViewScope scope, OrgUnit unit, boolean mayWrite) {
        String path() {
            return "/workplan/" + unit.id() + "?year=" + scope.year();
        }
    }

    /** A unit that the visitor may not read answers as one that does not exist. */
    WorkPlanRequest visit(HttpServletRequest request, String unit) {
        return visit(viewScopeReader.of(request), unit);
    }

    private WorkPlanRequest visit(ViewScope viewScope, String id) {
        Person person = person();
        OrgUnit unit = units.tree().find(id).orElseThrow(WorkPlanResolver::notFound);
        if (!permissions.may(person, Action.WORKPLAN_READ, id)) {
            throw notFound();
        }
        return new WorkPlanRequest(person, viewScope, unit, permissions.may(person, Action.WORKPLAN_WRITE, id));
    }

    /** An action with the unit and year that it belongs to. */
    record Opened(WorkPlanRequest visit, WorkAction action) {}

    Opened open(HttpServletRequest request, long id) {
        WorkAction action = plans.find(id).orElseThrow(WorkPlanResolver::notFound);
        Plan plan = asked.find(action.plan()).orElseThrow(WorkPlanResolver::notFound);
        asked.show(request, plan);
        ViewScope viewScope = viewScopeReader.of(request).in(action.year());
        return new Opened(visit(viewScope, action.unit()), action);
    }

    Opened openToWrite(HttpServletRequest request, long id) {
        Opened opened = open(request, id);
        mustWrite(opened.visit());
        return opened;
    }

    static void mustWrite(WorkPlanRequest workPlanRequest) {
        if (!workPlanRequest.mayWrite()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
    }

    static Person person() {
        return SignedIn.needed();
    }

    static ResponseStatusException notFound() {
        return RequestProblem.NOT_THERE.exception();
    }
}
