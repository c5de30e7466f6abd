package org.qingmiao.register.right.web;

import java.util.List;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.PackWide.Duty;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Where somebody may give which duty. */
@Component
class DutyPlaces {
    private static final String ANY = "any";

    private final OrgUnits units;
    private final Permissions permissions;

    DutyPlaces(OrgUnits units, Permissions permissions) {
        this.units = units;
        this.permissions = permissions;
    }

    /** The units whose people the person manages. */
    List<OrgUnit> managed(Person person) {
        return units.tree().units().stream()
                .filter(u -> permissions.may(person, Action.PEOPLE_MANAGE, u.id()))
                .toList();
    }

    /**
     * Whether a duty is held in such a unit. A kind may also be the id of the one unit that is such; where the tree has
     * neither, only who manages people at the root says in which unit the duty is held instead.
     */
    boolean fits(Person giver, Duty duty, String unit) {
        OrgTree tree = units.tree();
        if (duty.at().equals(ANY) || tree.find(unit).isEmpty()) {
            return duty.at().equals(ANY);
        }
        String root = tree.root(unit);
        List<String> such =
                tree.standingFor(root, duty.at()).stream().map(OrgUnit::id).toList();
        return such.isEmpty() ? permissions.may(giver, Action.PEOPLE_MANAGE, root) : such.contains(unit);
    }

    Text name(String unit) {
        return units.tree().find(unit).map(OrgUnit::name).orElse(Text.same(unit));
    }

    /** Whether the unit is the other one or lies below it. */
    boolean within(String above, String unit) {
        OrgTree tree = units.tree();
        return above.equals(unit)
                || tree.find(above).isPresent() && tree.find(unit).isPresent() && tree.within(above, unit);
    }

    /** The order of the tree; units that are gone come last. */
    int position(String unit) {
        OrgTree tree = units.tree();
        return tree.find(unit).isPresent() ? tree.position(unit) : Integer.MAX_VALUE;
    }
}
