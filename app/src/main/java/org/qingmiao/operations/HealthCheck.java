package org.qingmiao.operations;

import java.util.List;
import java.util.Locale;
import org.qingmiao.platform.Messages;
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

    /** @param key of the words, in which the figures stand */
    static HealthCheck of(String id, Level level, String key, Object... figures) {
        return new HealthCheck(id, level, Messages.of(key, figures));
    }

    static Level worst(List<HealthCheck> checks) {
        return checks.stream().map(HealthCheck::level).max(Level::compareTo).orElse(Level.GOOD);
    }
}
