package org.qingmiao.calculators.vision;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One eye. Whatever is null is unknown.
 *
 * <p>Source: GB 11533-2011 for the notation of acuity; the spherical equivalent is sphere + cylinder / 2 by definition.
 *
 * @param acuity uncorrected, five-mark notation (GB 11533), 3.0 to 5.3
 * @param sphere dioptres
 * @param cylinder dioptres
 */
public record Eye(
        @Nullable BigDecimal acuity,
        @Nullable BigDecimal sphere,
        @Nullable BigDecimal cylinder) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal BEST = new BigDecimal("5.3");
    private static final BigDecimal WORST = new BigDecimal("3.0");

    /** @throws IllegalArgumentException naming {@code ucva} if it is outside the chart */
    public Eye {
        if (acuity != null && (acuity.compareTo(WORST) < 0 || acuity.compareTo(BEST) > 0)) {
            throw new IllegalArgumentException("ucva must be from 3.0 to 5.3");
        }
    }

    /** Sphere and half of the cylinder, in dioptres, exact; empty if either is unknown. */
    public Optional<BigDecimal> sphericalEquivalent() {
        if (sphere == null || cylinder == null) {
            return Optional.empty();
        }
        return Optional.of(written(sphere.add(cylinder.multiply(HALF))));
    }

    /** Dioptres with two decimals, or more where they are needed. */
    static BigDecimal written(BigDecimal dioptres) {
        BigDecimal exact = dioptres.stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale()));
    }

    /** Degree of astigmatism by the absolute cylinder: low, moderate or high; empty if none or unknown. */
    public Optional<String> astigmatism() {
        return cylinder == null
                ? Optional.empty()
                : Bands.word("astigmatism", VisionRules.R2018, BigDecimal.ZERO, cylinder.abs());
    }
}
