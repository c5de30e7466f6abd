package org.qingmiao.register.decision;

import java.util.Arrays;
import java.util.Optional;

/** How many rows of a decision table may hold, and what then counts. */
enum HitPolicy {
    /** At most one holds; two are a fault of the table. */
    UNIQUE("unique"),
    /** The first in the order of the table. */
    FIRST("first"),
    /** All that hold; the worst result counts, by the order of its code list. */
    WORST("worst", "collect(worst)"),
    /** All that hold; their numbers are added. */
    SUM("sum", "collect(sum)"),
    /** All that hold; each gives a code. */
    LIST("collect", "collect list", "collect(list)");

    private final String[] words;

    HitPolicy(String... words) {
        this.words = words;
    }

    public String word() {
        return words[words.length - 1];
    }

    /** Whether all rows are asked, and several may count. */
    public boolean collects() {
        return this == WORST || this == SUM || this == LIST;
    }

    static Optional<HitPolicy> of(String word) {
        return Arrays.stream(values())
                .filter(p -> Arrays.asList(p.words).contains(word))
                .findFirst();
    }
}
