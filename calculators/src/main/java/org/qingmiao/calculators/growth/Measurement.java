package org.qingmiao.calculators.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/**
 * One child measured once. Whatever is null is unknown.
 *
 * <p>Source: WHO Child Growth Standards (2006): lying and standing differ by 0.7 cm.
 *
 * @param age already corrected where the child was born before term
 */
public record Measurement(@Nullable Sex sex, @Nullable Age age, Body body, Rounds rounds) {
    /** Under this age a child cannot stand, so a "standing" height was taken lying. */
    private static final double STANDING_FROM_MONTHS = 9;

    private static final BigDecimal DIFFERENCE = new BigDecimal("0.7");
    private static final BigDecimal CM_OF_M_SQUARED = new BigDecimal(10_000);

    /** How length or height was taken. */
    public enum Position {
        LYING,
        STANDING
    }

    /**
     * Weight and height.
     *
     * @param weightKg greater than zero
     * @param heightCm greater than zero
     * @param position null: as the age says
     * @param oedema whether both feet are swollen; the weight then says nothing
     */
    public record Body(
            @Nullable BigDecimal weightKg,
            @Nullable BigDecimal heightCm,
            @Nullable Position position,
            boolean oedema) {
        /** @throws IllegalArgumentException naming the field that is not greater than zero */
        public Body {
            requirePositive(weightKg, "weight_kg");
            requirePositive(heightCm, "height_cm");
        }
    }

    /**
     * Circumferences in cm and skinfolds in mm, each greater than zero.
     *
     * @param armCm mid-upper arm
     */
    public record Rounds(
            @Nullable BigDecimal headCm,
            @Nullable BigDecimal armCm,
            @Nullable BigDecimal tricepsMm,
            @Nullable BigDecimal subscapularMm) {
        public static final Rounds NONE = new Rounds(null, null, null, null);

        /** @throws IllegalArgumentException naming the field that is not greater than zero */
        public Rounds {
            requirePositive(headCm, "head_cm");
            requirePositive(armCm, "muac_cm");
            requirePositive(tricepsMm, "triceps_mm");
            requirePositive(subscapularMm, "subscapular_mm");
        }
    }

    private static void requirePositive(@Nullable BigDecimal value, String name) {
        if (value != null && value.signum() <= 0) {
            throw new IllegalArgumentException(name + " must be greater than 0");
        }
    }

    /** Length or height in cm as WHO's tables of this age mean it: 0.7 cm more lying than standing; null if unknown. */
    public @Nullable BigDecimal heightUsed() {
        return age == null ? body.heightCm() : heightUsed(age, age.isMeasuredLying());
    }

    /** Length or height as a table means it that wants the children lying, or standing. */
    @Nullable
    BigDecimal heightUsed(Age age, boolean lying) {
        BigDecimal height = body.heightCm();
        if (height == null || body.position() == null) {
            return height;
        }
        if (lying) {
            boolean stood = body.position() == Position.STANDING && age.months() >= STANDING_FROM_MONTHS;
            return stood ? height.add(DIFFERENCE) : height;
        }
        return body.position() == Position.LYING ? height.subtract(DIFFERENCE) : height;
    }

    /** The weight where it can be judged: null if unknown or if there is oedema. */
    @Nullable
    BigDecimal judgedWeight() {
        return body.oedema() ? null : body.weightKg();
    }

    /** kg/m² with the height used, unrounded; NaN if weight or height is unknown. */
    public double bmi() {
        BigDecimal height = heightUsed();
        BigDecimal weight = body.weightKg();
        if (weight == null || height == null || height.signum() <= 0) {
            return Double.NaN;
        }
        double metres = height.doubleValue() / 100;
        return weight.doubleValue() / (metres * metres);
    }

    /** As {@link #bmi()}, but rounded half up from the exact quotient; null if weight or height is unknown. */
    public @Nullable BigDecimal bmi(int places) {
        BigDecimal height = heightUsed();
        BigDecimal weight = body.weightKg();
        if (weight == null || height == null || height.signum() <= 0) {
            return null;
        }
        return weight.multiply(CM_OF_M_SQUARED).divide(height.multiply(height), places, RoundingMode.HALF_UP);
    }

    /** Compares the BMI with a limit exactly, without dividing: negative if it is below. */
    static int compareBmi(BigDecimal weightKg, BigDecimal heightCm, BigDecimal limit) {
        return weightKg.multiply(CM_OF_M_SQUARED)
                .compareTo(limit.multiply(heightCm).multiply(heightCm));
    }
}
