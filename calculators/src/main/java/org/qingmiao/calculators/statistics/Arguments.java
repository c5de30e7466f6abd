package org.qingmiao.calculators.statistics;

/** What every entrance asks of its arguments; the message of a refusal begins with the argument's name. */
final class Arguments {
    private Arguments() {}

    static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw new IllegalArgumentException(name + " " + what);
        }
    }

    /** Half of what a two-sided interval leaves out. */
    static double tail(double level) {
        require(level > 0 && level < 1, "level", "must lie between 0 and 1");
        return (1 - level) / 2;
    }

    static void requireCount(double count, String name) {
        require(count >= 0 && count < Double.POSITIVE_INFINITY, name, "must be zero or more");
    }

    static void requirePositive(double value, String name) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, name, "must be greater than zero");
    }

    static void requireShareOf(double events, double trials, String name, String of) {
        requirePositive(trials, of);
        requireCount(events, name);
        require(events <= trials, name, "must not be greater than " + of);
    }
}
