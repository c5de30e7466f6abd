package org.qingmiao.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.platform.Text;

/** Unit of measure, with the factor that a rate in this unit needs and the sign that is printed behind a value. */
public enum Unit {
    PERCENT(100, "%", "%"),
    PER_MILLE(1_000, "‰", "‰"),
    PER_10000(10_000, "/万", " per 10,000"),
    PER_100000(100_000, "/10万", " per 100,000"),
    PER_1000_CHILDREN(1_000, "人/千名儿童", " per 1,000 children"),
    PER_1000_POPULATION(1_000, "个/千人", " per 1,000 people"),
    PERSONS(1, "人", " persons"),
    PLACES(1, "个", " places"),
    BASES(1, "个", " bases"),
    UNITS(1, "个", " units"),
    TIMES(1, "次", " times"),
    BATCHES(1, "批次", " batches"),
    RATIO(1, "", "");

    private final int factor;
    private final Text sign;

    Unit(int factor, String zh, String en) {
        this.factor = factor;
        this.sign = new Text(zh, en);
    }

    /** What numerator over denominator is multiplied by; 1 for counts. */
    public int factor() {
        return factor;
    }

    public Text sign() {
        return sign;
    }

    /** Whether a difference of two values is told in points (个百分点, 个千分点). */
    public boolean inPoints() {
        return this == PERCENT || this == PER_MILLE;
    }

    /** As packs write it, for example {@code per_mille}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Unit> of(String id) {
        return Arrays.stream(values()).filter(u -> u.id().equals(id)).findFirst();
    }
}
