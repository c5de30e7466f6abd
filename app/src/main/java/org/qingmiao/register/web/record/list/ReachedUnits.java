package org.qingmiao.register.web.record.list;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.HeldDuty;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.web.record.part.Choice;
import org.springframework.stereotype.Component;

/** The units by which a list can be narrowed: those in reach, with the ones above them up to one's own. */
@Component
class ReachedUnits {
    private final OrgUnits units;
    private final UnitPlaces places;

    ReachedUnits(OrgUnits units, UnitPlaces places) {
        this.units = units;
        this.places = places;
    }

    /** In the order of the tree. */
    List<Choice> choices(WorkingRegister register) {
        OrgTree tree = units.tree();
        String district = register.kept().plan().head().district();
        Set<String> reached = new LinkedHashSet<>();
        roots(register, district).stream()
                .filter(root -> tree.find(root).isPresent())
                .flatMap(root -> tree.below(root).stream())
                .map(OrgUnit::id)
                .forEach(reached::add);
        return tree.below(district).stream()
                .filter(u -> reached.contains(u.id()))
                .map(u -> new Choice(u.id(), u.name()))
                .toList();
    }

    /** The units in which duties are held; the district, where they reach beyond these. */
    private static List<String> roots(WorkingRegister register, String district) {
        List<HeldDuty> held = register.access().held();
        Stream<Reach.Interval> reach =
                register.access().reach().bands().values().stream().flatMap(List::stream);
        boolean beyond = reach.anyMatch(i -> held.stream()
                .noneMatch(h -> h.place().andBelow().first() <= i.first()
                        && i.last() <= h.place().andBelow().last()));
        return beyond
                ? List.of(district)
                : held.stream().map(HeldDuty::unit).distinct().toList();
    }

    /** Where a unit and all below it stand; nothing if there is no such unit. */
    Optional<Reach.Interval> interval(WorkingRegister register, String unit) {
        String district = register.kept().plan().head().district();
        return Optional.of(unit)
                .filter(u -> !u.isEmpty())
                .flatMap(u -> units.tree().findBelow(district, u))
                .map(u -> places.of(u.id()).andBelow());
    }
}
