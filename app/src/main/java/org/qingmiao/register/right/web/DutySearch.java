package org.qingmiao.register.right.web;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.register.right.DutyGrant;

/**
 * What is looked for in the list; empty asks for everything.
 *
 * @param unit it and those below it
 * @param text part of the login or the name
 * @param order {@code person}, {@code duty}, {@code unit} or {@code until}
 */
record DutySearch(String duty, String unit, String text, String order) {
    boolean finds(DutyGrant grant, DutyPlaces places) {
        return (duty.isEmpty() || duty.equals(grant.duty()))
                && (unit.isEmpty() || places.within(unit, grant.unit()))
                && (names(grant.login())
                        || names(grant.name().zh())
                        || names(grant.name().en()));
    }

    private boolean names(String name) {
        return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /** For the record of who looked. */
    Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>(Map.of("duty", duty, "unit", unit, "text", text));
        asked.values().removeIf(String::isEmpty);
        return asked;
    }
}
