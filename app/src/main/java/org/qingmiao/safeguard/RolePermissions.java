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

    private final OrgUnits units;

    RolePermissions(OrgUnits units) {
        this.units = units;
    }

    @Override
    public boolean mayReport(Person person, String reporter) {
        OrgTree tree = units.tree();
        return tree.find(reporter).isPresent()
                && person.grants().stream()
                        .filter(g -> REPORTING.contains(g.role()))
                        .filter(g -> tree.find(g.unit()).isPresent())
                        .anyMatch(g -> tree.within(g.unit(), reporter));
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
