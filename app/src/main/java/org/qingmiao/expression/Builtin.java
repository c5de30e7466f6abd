package org.qingmiao.expression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The functions of the language. They are absent where an argument is, but for those that look for what is known. */
public enum Builtin {
    ABS,
    SIGN,
    ROUND,
    MIN,
    MAX,
    MIN_KNOWN(false),
    MAX_KNOWN(false),
    FIRST_KNOWN(false),
    YEARS_OF,
    MONTHS,
    DAYS,
    HOURS,
    MINUTES,
    YEAR,
    MONTH,
    MONTH_END,
    MONTH_AFTER,
    YEAR_END,
    DATE,
    CRIMINAL_AGE,
    ADD,
    SUBTRACT,
    WORKDAYS,
    SIZE,
    STARTS_WITH,
    ENDS_WITH,
    CONTAINS;

    private final boolean strict;

    Builtin() {
        this(true);
    }

    Builtin(boolean strict) {
        this.strict = strict;
    }

    /** Whether it is absent as soon as one argument is. */
    public boolean isStrict() {
        return strict;
    }

    /** As packs write it: {@code month_end}; functions of words as CEL does: {@code startsWith}. */
    public String word() {
        return switch (this) {
            case STARTS_WITH -> "startsWith";
            case ENDS_WITH -> "endsWith";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    static Optional<Builtin> named(String word) {
        return Arrays.stream(values())
                .filter(f -> f != ADD && f != SUBTRACT && f.word().equals(word))
                .findFirst();
    }
}
