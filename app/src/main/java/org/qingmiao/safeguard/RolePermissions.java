package org.qingmiao.safeguard;

import java.util.EnumSet;
import java.util.Set;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.springframework.stereotype.Component;

/** Role × subtree. */
@Component
class RolePermissions implements Permissions {
    private static final Set<Role> REPORTING = EnumSet.of(Role.OFFICE, Role.STATISTICIAN, Role.REPORTER, Role.APPROVER);
    private static final Set<Role> APPROVING = EnumSet.of(Role.OFFICE, Role.APPROVER);

    private final OrgUnits units;

    RolePermissions(OrgUnits units) {
        this.units = units;
    }

    @Override
    public boolean mayReport(Person person, String reporter) {
        return holds(person, REPORTING, reporter);
    }

    @Override
    public boolean mayApprove(Person person, String reporter) {
        return holds(person, APPROVING, reporter);
    }

    /** Whether one of the roles is held in the unit or above it. */
    private boolean holds(Person person, Set<Role> roles, String unit) {
        OrgTree tree = units.tree();
        return tree.find(unit).isPresent()
                && person.grants().stream()
                        .filter(g -> roles.contains(g.role()))
                        .filter(g -> tree.find(g.unit()).isPresent())
                        .anyMatch(g -> tree.within(g.unit(), unit));
    }

    @Override
    public boolean mayReview(Person person) {
        return person.has(Role.STATISTICIAN) || person.has(Role.OFFICE);
    }

    @Override
    public boolean mayPublish(Person person) {
        return person.has(Role.OFFICE);
    }

    @Override
    public boolean mayReadTrail(Person person) {
        return !person.grants().isEmpty();
    }
}
