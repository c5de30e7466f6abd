package org.qingmiao.calculators.growth;

import java.math.BigDecimal;
import java.util.function.ToIntFunction;

/**
 * The five levels between the lines of -2, -1, +1 and +2 standard deviations.
 *
 * <p>Source: WS/T 423-2022 and WS/T 612-2018.
 */
public enum Level {
    LOWER,
    LOWER_MIDDLE,
    MIDDLE,
    UPPER_MIDDLE,
    UPPER;

    /** WS/T 423-2022: a value on a line belongs to the level above it. */
    static Level closedBelow(SdLines lines, ToIntFunction<BigDecimal> comparison) {
        return values()[passed(lines, comparison, 0, 4)];
    }

    /** WS/T 612-2018: a value on a line belongs to the level that is nearer to the middle. */
    static Level closedInside(SdLines lines, ToIntFunction<BigDecimal> comparison) {
        int low = passed(lines, comparison, 0, 2);
        int high = 0;
        for (BigDecimal line : lines.high()) {
            high += comparison.applyAsInt(line) > 0 ? 1 : 0;
        }
        return values()[low + high];
    }

    private static int passed(SdLines lines, ToIntFunction<BigDecimal> comparison, int from, int to) {
        int passed = 0;
        for (BigDecimal line : lines.all().subList(from, to)) {
            passed += comparison.applyAsInt(line) >= 0 ? 1 : 0;
        }
        return passed;
    }
}
