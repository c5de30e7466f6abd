package org.qingmiao.workplan;

import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** For which units somebody carries work plans out, and whose they read. */
@Component
class WorkPlanRights {
    /** Audiences of tasks. */
    static final String WRITE = "write";

    static final String READ = "read";

    private final Permissions permissions;
    private final OrgUnits units;

    WorkPlanRights(Permissions permissions, OrgUnits units) {
        this.permissions = permissions;
        this.units = units;
    }

    /** None, if for everyone. */
    Set<String> writesFor(Person person) {
        return permissions.mayEverywhere(person, Action.WORKPLAN_WRITE)
                ? Set.of()
                : units(person, Action.WORKPLAN_WRITE);
    }

    Set<String> reads(Person person) {
        return units(person, Action.WORKPLAN_READ);
    }

    private Set<String> units(Person person, Action action) {
        return units.tree().units().stream()
                .map(OrgUnit::id)
                .filter(unit -> permissions.may(person, action, unit))
                .collect(Collectors.toSet());
    }
}
