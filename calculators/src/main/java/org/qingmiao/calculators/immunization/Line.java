package org.qingmiao.calculators.immunization;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series of a programme: its doses in order and the ways to skip some. */
final class Line {
    final int place;
    final String name;
    final ScheduledDose[] doses;
    private final List<Jump> jumps = new ArrayList<>();

    /** A shortcut that leads to a place in this line. */
    record Jump(Exceptions.Shortcut rule, int to) {}

    Line(int place, String name, List<ScheduledDose> doses, List<Exceptions.Shortcut> shortcuts) {
        this.place = place;
        this.name = name;
        this.doses = doses.toArray(ScheduledDose[]::new);
        for (Exceptions.Shortcut shortcut : shortcuts) {
            for (int to = 0; to < this.doses.length; to++) {
                ScheduledDose dose = this.doses[to];
                if (dose.vaccine() == shortcut.vaccine() && dose.dose() == shortcut.dose()) {
                    jumps.add(new Jump(shortcut, to));
                }
            }
        }
    }

    /** The shortcut that is open after so many doses, whatever the age; null if there is none. */
    @Nullable
    Jump jump(int after) {
        for (int i = 0; i < jumps.size(); i++) {
            if (jumps.get(i).rule().afterDoses() == after) {
                return jumps.get(i);
            }
        }
        return null;
    }

    boolean girlsOnly() {
        return doses.length > 0 && doses[0].girlsOnly;
    }

    @Nullable
    Vaccine alternativeTo() {
        return doses.length > 0 ? doses[0].alternativeTo : null;
    }
}
