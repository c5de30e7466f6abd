package org.qingmiao.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What reading a pack brings to light besides its contents: the issues, and where each thing stands. */
final class Found {
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    void issue(Place place, Issue.Code code, String found, String expected) {
        issues.add(Issue.at(place, code, found, expected));
    }

    void remember(String thing, Place place) {
        places.putIfAbsent(thing, place);
    }

    /** Keeps an id for a thing of a used pack. */
    void take(String thing) {
        taken.add(thing);
    }

    /** Whether another thing has this id already, here or in a used pack. */
    boolean isTaken(String thing) {
        return taken.contains(thing) || places.containsKey(thing);
    }

    /** Whether a thing is of this pack, and so its fault; what comes from a used pack was checked there. */
    boolean stands(String thing) {
        return places.containsKey(thing);
    }

    /** Where a thing stands, for example {@code target/T13#indicator}; its owner's place if it does not stand itself. */
    Place place(String thing) {
        Place place = places.get(thing);
        if (place == null && thing.contains("#")) {
            place = places.get(thing.substring(0, thing.indexOf('#')));
        }
        return place == null ? new Place("pack.yaml", 1, 1) : place;
    }

    List<Issue> issues() {
        return issues.stream().distinct().sorted().toList();
    }
}
