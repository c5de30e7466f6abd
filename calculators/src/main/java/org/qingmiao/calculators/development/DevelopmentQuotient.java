package org.qingmiao.calculators.development;

import java.util.Arrays;

/**
 * Mental age over actual age, times 100; the whole is the mean of the areas.
 *
 * <p>Source: none that could be read; the limits of 70 and 80 are usual, WS/T 580 was not seen, see INTERPRETATION.md.
 *
 * @param value 100 is the average of the age
 */
public record DevelopmentQuotient(double value) {
    private static final double DELAY_BELOW = 70;
    private static final double BORDERLINE_BELOW = 80;

    /** What a quotient is called. */
    public enum Band {
        DELAY,
        BORDERLINE,
        EXPECTED
    }

    /**
     * The quotient over all areas.
     *
     * @param actualMonths corrected where the child was born before term, greater than zero
     * @param mentalMonths one for each area, zero or more
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static DevelopmentQuotient of(double actualMonths, double... mentalMonths) {
        if (!(actualMonths > 0)) {
            throw new IllegalArgumentException("actualMonths must be greater than 0");
        }
        if (mentalMonths.length == 0 || Arrays.stream(mentalMonths).anyMatch(months -> !(months >= 0))) {
            throw new IllegalArgumentException("mentalMonths must be given and not be negative");
        }
        double sum = Arrays.stream(mentalMonths).sum();
        return new DevelopmentQuotient(sum * 100 / (mentalMonths.length * actualMonths));
    }

    public Band band() {
        return value < DELAY_BELOW ? Band.DELAY : value < BORDERLINE_BELOW ? Band.BORDERLINE : Band.EXPECTED;
    }
}
