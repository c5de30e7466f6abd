package org.qingmiao.safeguard;

import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.ActorContext;
import org.springframework.stereotype.Component;

/** Role × subtree × purpose, as {@link Action} says. */
@Component
class RolePermissions implements Permissions {
    private final OrgUnits units;

    RolePermissions(OrgUnits units) {
        this.units = units;
    }

    @Override
    public boolean may(Person person, Action action, String unit) {
        OrgTree tree = units.tree();
        return purposeStated(action) && person.grants().stream().anyMatch(g -> covers(g, action, unit, tree));
    }

    @Override
    public boolean mayAnywhere(Person person, Action action) {
        OrgTree tree = units.tree();
        return purposeStated(action)
                && person.grants().stream()
                        .anyMatch(g -> action.heldEverywhere(g.role())
                                || action.heldInSubtree(g.role())
                                        && tree.find(g.unit()).isPresent());
    }

    @Override
    public boolean mayEverywhere(Person person, Action action) {
        return purposeStated(action) && action.district().stream().anyMatch(person::has);
    }

    @Override
    public boolean hasDuty(Person person, Action action) {
        return action.duty().stream().anyMatch(person::has);
    }

    private static boolean purposeStated(Action action) {
        return !action.needsPurpose() || !ActorContext.present().purpose().isBlank();
    }

    /** Whether one grant is enough. */
    static boolean covers(Person.Grant grant, Action action, String unit, OrgTree tree) {
        if (action.heldEverywhere(grant.role())) {
            return unit.isEmpty() || tree.find(unit).isEmpty() || inOneDistrict(grant.unit(), unit, tree);
        }
        return action.heldInSubtree(grant.role())
                && tree.find(grant.unit()).isPresent()
                && tree.find(unit).isPresent()
                && tree.within(grant.unit(), unit);
    }

    /** A grant at a unit that does not exist is of no district and reaches them all. */
    private static boolean inOneDistrict(String grant, String unit, OrgTree tree) {
        return tree.find(grant).isEmpty() || tree.within(tree.root(grant), unit);
    }

    @Override
    public boolean mayReport(Person person, String reporter) {
        return may(person, Action.REPORT, reporter);
    }

    @Override
    public boolean mayApprove(Person person, String reporter) {
        return may(person, Action.APPROVE, reporter);
    }
}
