package org.qingmiao.register.definition;

/**
 * A length of time as packs write it: {@code 30min}, {@code 48h}, {@code 3d}, {@code 5wd}, {@code 1w}, {@code 6mo},
 * {@code 1y}.
 *
 * @param count 0 to 99,999
 */
public record Span(int count, Unit unit) {
    /** Units; {@link #word()} is what stands behind the number. */
    public enum Unit {
        MINUTES("min"),
        HOURS("h"),
        DAYS("d"),
        /** Working days by the calendar of the State Council. */
        WORKDAYS("wd"),
        WEEKS("w"),
        MONTHS("mo"),
        YEARS("y");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether an end counted in it is a moment and not the end of a day. */
        public boolean isExact() {
            return this == MINUTES || this == HOURS;
        }
    }

    @Override
    public String toString() {
        return count + unit.word();
    }
}
