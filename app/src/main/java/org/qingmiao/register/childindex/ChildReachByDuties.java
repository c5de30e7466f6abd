package org.qingmiao.register.childindex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.child.ChildReach;
import org.qingmiao.child.ChildRights;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.loaded.LoadedRegisters;
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
    private final Plans plans;
    private final LoadedRegisters loaded;
    private final RegisterRights rights;
    private final UnitPlaces places;
    private final OrgUnits units;

    ChildReachByDuties(Plans plans, LoadedRegisters loaded, RegisterRights rights, UnitPlaces places, OrgUnits units) {
        this.plans = plans;
        this.loaded = loaded;
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

    private Remembered worked(Person person) {
        List<Interval> seen = new ArrayList<>();
        List<Interval> made = new ArrayList<>();
        plans.all().stream()
                .flatMap(plan -> loaded.of(plan).registers().values().stream())
                .forEach(register -> {
                    Set<String> children = ofChildren(register.definition());
                    RegisterAccess access = rights.of(register, person);
                    List<Interval> here = children.isEmpty() ? List.of() : access.seesIn(children);
                    seen.addAll(here);
                    made.addAll(here.isEmpty() ? List.of() : access.createsIn());
                });
        return new Remembered(person.login(), joined(seen), joined(made));
    }

    /** Fields that point to children, to who cares for them, or to their households. */
    private static Set<String> ofChildren(Register register) {
        return register.sections().values().stream()
                .flatMap(section -> section.fields().values().stream()
                        .filter(field -> pointsToChildren(field.kind()))
                        .map(field -> section.id() + "." + field.id()))
                .collect(Collectors.toSet());
    }

    private static boolean pointsToChildren(FieldKind kind) {
        return kind instanceof FieldKind.Child
                || kind instanceof FieldKind.Person
                || kind instanceof FieldKind.Persons
                || kind instanceof FieldKind.Household;
    }

    /** In as few as possible, rising and disjoint. */
    private static List<Interval> joined(List<Interval> parts) {
        List<Interval> joined = new ArrayList<>();
        parts.stream().sorted(Comparator.comparingInt(Interval::first)).forEach(part -> {
            if (!joined.isEmpty() && joined.getLast().last() >= part.first() - 1) {
                Interval before = joined.removeLast();
                joined.add(new Interval(before.first(), Math.max(before.last(), part.last())));
            } else {
                joined.add(part);
            }
        });
        return List.copyOf(joined);
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
