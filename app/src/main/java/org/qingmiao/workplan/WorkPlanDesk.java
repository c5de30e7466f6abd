package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.AskedPlans;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who asks for which unit's work plan, and may they. */
@Component
class WorkPlanDesk {
    private final Scopes scopes;
    private final OrgUnits units;
    private final Permissions permissions;
    private final WorkPlans plans;
    private final AskedPlans asked;

    WorkPlanDesk(Scopes scopes, OrgUnits units, Permissions permissions, WorkPlans plans, AskedPlans asked) {
        this.asked = asked;
        this.scopes = scopes;
        this.units = units;
        this.permissions = permissions;
        this.plans = plans;
    }

    /** {@code mayWrite}: the visitor writes the unit's plan. */
    record Visit(Person person, Scope scope, OrgUnit unit, boolean mayWrite) {
        String path() {
            return "/workplan/" + unit.id() + "?year=" + scope.year();
        }
    }

    /** A unit that the visitor may not read answers as one that does not exist. */
    Visit visit(HttpServletRequest request, String unit) {
        return visit(scopes.of(request), unit);
    }

    private Visit visit(Scope scope, String id) {
        Person person = person();
        OrgUnit unit = units.tree().find(id).orElseThrow(WorkPlanDesk::notFound);
        if (!permissions.may(person, Action.WORKPLAN_READ, id)) {
            throw notFound();
        }
        return new Visit(person, scope, unit, permissions.may(person, Action.WORKPLAN_WRITE, id));
    }

    /** An action with the unit and year that it belongs to. */
    record Opened(Visit visit, WorkAction action) {}

    Opened open(HttpServletRequest request, long id) {
        WorkAction action = plans.find(id).orElseThrow(WorkPlanDesk::notFound);
        Plan plan = asked.find(action.plan()).orElseThrow(WorkPlanDesk::notFound);
        asked.show(request, plan);
        Scope scope = scopes.of(request).in(action.year());
        return new Opened(visit(scope, action.unit()), action);
    }

    Opened openToWrite(HttpServletRequest request, long id) {
        Opened opened = open(request, id);
        mustWrite(opened.visit());
        return opened;
    }

    static void mustWrite(Visit visit) {
        if (!visit.mayWrite()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
    }

    static Person person() {
        return SignedIn.person().orElseThrow(() -> RequestProblem.SIGN_IN_NEEDED.exception());
    }

    static ResponseStatusException notFound() {
        return RequestProblem.NOT_THERE.exception();
    }
}
