package org.qingmiao.register.childindex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.child.ChildReach;
import org.qingmiao.child.ChildRights;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.compiler.CompiledRegister;
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
 * Somebody reaches the children of the places where they reach records about children, by any register that speaks of
 * them; and registers children where they make such records.
 */
@Component
class ChildReachByDuties implements ChildRights {
    private final Plans plans;
    private final LoadedRegisters loaded;
    private final RegisterRights rights;
    private final UnitPlaces places;
    private final OrgUnits units;

    ChildReachByDuties(
            Plans plans, LoadedRegisters loaded, RegisterRights rights, UnitPlaces places, OrgUnits units) {
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
        List<RegisterAccess> access = aboutChildren()
                .map(register -> rights.of(register, person))
                .filter(RegisterAccess::sees)
                .toList();
        return new Remembered(
                person.login(),
                joined(access.stream()
                        .flatMap(a -> a.reach().bands().values().stream())
                        .flatMap(List::stream)),
                joined(access.stream().flatMap(a -> a.createsIn().stream())));
    }

    private Stream<CompiledRegister> aboutChildren() {
        return plans.all().stream()
                .flatMap(plan -> loaded.of(plan).registers().values().stream())
                .filter(register -> speaksOfChildren(register.definition()));
    }

    private static boolean speaksOfChildren(Register register) {
        return register.sections().values().stream()
                .flatMap(section -> section.fields().values().stream())
                .map(field -> field.kind())
                .anyMatch(kind -> kind instanceof FieldKind.Child
                        || kind instanceof FieldKind.Person
                        || kind instanceof FieldKind.Persons
                        || kind instanceof FieldKind.Household);
    }

    /** In as few as possible, rising and disjoint. */
    private static List<Interval> joined(Stream<Interval> parts) {
        List<Interval> joined = new ArrayList<>();
        parts.sorted(Comparator.comparingInt(Interval::first)).forEach(part -> {
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
