package org.qingmiao.reporting.round;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What tasks of rounds are about: the answer of a unit.
 *
 * @param id of the round
 */
record RoundTaskSubject(String plan, String id, String unit) {
    /** Names rounds among the rooms that give work. */
    static final String SOURCE = "round";

    private static final int PARTS = 3;

    static RoundTaskSubject of(Round round, String unit) {
        return new RoundTaskSubject(round.plan(), round.id(), unit);
    }

    static Set<String> of(Round round, Collection<String> units) {
        return units.stream().map(unit -> of(round, unit).text()).collect(Collectors.toSet());
    }

    static RoundTaskSubject parse(String text) {
        String[] parts = text.split("/", PARTS);
        return new RoundTaskSubject(parts[0], parts[1], parts[2]);
    }

    String round() {
        return plan + "/" + id;
    }

    String text() {
        return round() + "/" + unit;
    }
}
