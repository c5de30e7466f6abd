package org.qingmiao.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What reading a pack brings to light besides its contents: the issues, and where each thing stands. */
public final class Diagnostics {
    private final List<Diagnostic> issues = new ArrayList<>();
    private final Map<String, SourceLocation> places = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    public void issue(SourceLocation sourceLocation, DiagnosticCode code, String found, String expected) {
        issues.add(Diagnostic.at(sourceLocation, code, found, expected));
    }

    void remember(String thing, SourceLocation sourceLocation) {
        places.putIfAbsent(thing, sourceLocation);
    }

    /** Keeps an id for a thing of a used pack. */
    public void take(String thing) {
        taken.add(thing);
    }

    /** Whether another thing has this id already, here or in a used pack. */
    boolean isTaken(String thing) {
        return taken.contains(thing) || places.containsKey(thing);
    }

    /** Whether a thing is of this pack, and so its fault; what comes from a used pack was checked there. */
    public boolean stands(String thing) {
        return places.containsKey(thing);
    }

    /** Where a thing stands, for example {@code target/T13#indicator}; its owner's place if it does not stand itself. */
    public SourceLocation place(String thing) {
        SourceLocation sourceLocation = places.get(thing);
        if (sourceLocation == null && thing.contains("#")) {
            sourceLocation = places.get(thing.substring(0, thing.indexOf('#')));
        }
        return sourceLocation == null ? new SourceLocation("pack.yaml", 1, 1) : sourceLocation;
    }

    public List<Diagnostic> issues() {
        return issues.stream().distinct().sorted().toList();
    }
}
