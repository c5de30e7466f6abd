package org.qingmiao.workplan.web;

import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.workplan.DecisionOrIssue;
import org.springframework.stereotype.Component;

/** Who may write a decision or a problem down, for which unit, and follow it up. */
@Component
class DecisionRights {
    private final OrgUnits units;
    private final Permissions permissions;

    DecisionRights(OrgUnits units, Permissions permissions) {
        this.units = units;
        this.permissions = permissions;
    }

    boolean mayBegin(Person person, DecisionOrIssue.Kind kind) {
        return permissions.mayAnywhere(person, kind.writing());
    }

    /** Who names no unit is told so by the form. */
    boolean mayLay(ViewScope viewScope, Person person, DecisionOrIssue.Kind kind, @Nullable String unit) {
        return unit == null
                || unit.isBlank()
                || units.tree()
                        .findBelow(viewScope.plan().head().district(), unit.strip())
                        .filter(u -> permissions.may(person, kind.writing(), u.id()))
                        .isPresent();
    }

    boolean mayFollow(Person person, DecisionOrIssue decisionOrIssue) {
        return permissions.may(person, Action.WORKPLAN_WRITE, decisionOrIssue.unit());
    }
}
