package org.qingmiao.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Unit of measure, with the factor that a rate in this unit needs and the sign that is printed behind a value. */
public enum MeasurementUnit {
    PERCENT(100, Text.same("%")),
    PER_MILLE(1_000, Text.same("‰")),
    PER_10000(10_000, Messages.of("plan.unit.per_10_000")),
    PER_100000(100_000, Messages.of("plan.unit.per_100_000")),
    PER_1000_CHILDREN(1_000, Messages.of("plan.unit.per_1_000_children")),
    PER_1000_POPULATION(1_000, Messages.of("plan.unit.per_1_000_people")),
    PERSONS(1, Messages.of("plan.unit.persons")),
    PLACES(1, Messages.of("plan.unit.places")),
    BASES(1, Messages.of("plan.unit.bases")),
    UNITS(1, Messages.of("plan.unit.units")),
    TIMES(1, Messages.of("plan.unit.times")),
    BATCHES(1, Messages.of("plan.unit.batches")),
    TEN_THOUSAND_YUAN(1, Messages.of("plan.unit.ten_thousand_yuan")),
    RATIO(1, Text.same(""));

    private final int factor;
    private final Text sign;

    MeasurementUnit(int factor, Text sign) {
        this.factor = factor;
        this.sign = sign;
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

    public static Optional<MeasurementUnit> of(String id) {
        return Arrays.stream(values()).filter(u -> u.id().equals(id)).findFirst();
    }
}
