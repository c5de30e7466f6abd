package org.qingmiao.operations;

import java.util.List;
import java.util.Locale;
import org.qingmiao.platform.Text;

/**
 * One thing that was looked at.
 *
 * @param id short name, the same in both languages, for programs
 * @param words what was found, with figures
 */
record HealthCheck(String id, Level level, Text words) {
    /** In the order of worry. */
    enum Level {
        GOOD(0),
        /** It works, but somebody should look at it. */
        WARNING(1),
        BROKEN(2);

        private final int number;

        Level(int number) {
            this.number = number;
        }

        /** What a monitor reads. */
        int number() {
            return number;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Level worst(List<HealthCheck> checks) {
        return checks.stream().map(HealthCheck::level).max(Level::compareTo).orElse(Level.GOOD);
    }
}
