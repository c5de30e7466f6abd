package org.qingmiao.register.childindex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.child.ChildReach;
import org.qingmiao.child.ChildRights;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.register.right.IntervalUnion;
import org.qingmiao.register.right.RegisterAccess;
import org.qingmiao.register.right.RegisterRights;
import org.qingmiao.register.storage.Reach.Interval;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Somebody reaches the children of the places where they see, in the records of some register, of whom it speaks; and
 * registers children where they make such records.
 */
@Component
class ChildReachByDuties implements ChildRights {
    private final ChildRegisters registers;
    private final RegisterRights rights;
    private final UnitPlaces places;
    private final OrgUnits units;

    ChildReachByDuties(ChildRegisters registers, RegisterRights rights, UnitPlaces places, OrgUnits units) {
        this.registers = registers;
        this.rights = rights;
        this.places = places;
        this.units = units;
    }

    /** What was worked out for a request. */
    private record Remembered(String login, List<Interval> seen, List<Interval> made) {}

    @Override
    public ChildReach of(Person person) {
        Remembered reach = reach(person);
        return new ChildReach(
                reach.seen().stream()
                        .map(i -> new ChildReach.Span(i.first(), i.last()))
                        .toList(),
                !reach.made().isEmpty());
    }

    private Remembered reach(Person person) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return worked(person);
        }
        String name = ChildReachByDuties.class.getName();
        if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Remembered r
                && r.login().equals(person.login())) {
            return r;
        }
        Remembered reach = worked(person);
        request.setAttribute(name, reach, RequestAttributes.SCOPE_REQUEST);
        return reach;
    }

    /** Each page asks, for its bar: who holds no duty is looked at no further. */
    private Remembered worked(Person person) {
        List<Interval> seen = new ArrayList<>();
        List<Interval> made = new ArrayList<>();
        Stream<ChildRegisters.OfChildren> asked = rights.held(person).isEmpty() ? Stream.empty() : registers.all();
        asked.forEach(ofChildren -> {
            RegisterAccess access = rights.of(ofChildren.register(), person);
            List<Interval> here = access.seesIn(ofChildren.fields());
            seen.addAll(here);
            made.addAll(here.isEmpty() ? List.of() : access.createsIn());
        });
        return new Remembered(person.login(), IntervalUnion.of(seen), IntervalUnion.of(made));
    }

    @Override
    public UnitSpot spot(String unit) {
        UnitPlace place = places.of(unit);
        return new UnitSpot(place.unit(), place.district(), place.ord());
    }

    @Override
    public List<String> registersIn(Person person) {
        List<Interval> made = reach(person).made();
        if (made.isEmpty()) {
            return List.of();
        }
        Map<String, UnitPlace> all = places.all();
        return units.tree().units().stream()
                .map(OrgUnit::id)
                .filter(id -> Optional.ofNullable(all.get(id))
                        .filter(place -> made.stream().anyMatch(i -> i.holds(place.ord())))
                        .isPresent())
                .toList();
    }
}
