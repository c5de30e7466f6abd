package org.qingmiao.calculators.anaemia;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/**
 * A measured haemoglobin and whose it is. Whatever is null is unknown.
 *
 * <p>Source: WHO/NMH/NHD/MNM/11.1 (2011) and WHO guideline on haemoglobin cutoffs (2024) for what is asked for: age, sex,
 * trimester, altitude.
 *
 * @param gramsPerLitre greater than zero
 * @param ageMonths zero or more
 * @param sex needed from 15 years
 * @param trimester 1 to 3 in pregnancy, else null
 * @param altitudeM metres above the sea; unknown means that nothing is adjusted
 */
public record Haemoglobin(
        BigDecimal gramsPerLitre,
        @Nullable BigDecimal ageMonths,
        @Nullable Sex sex,
        @Nullable Integer trimester,
        @Nullable BigDecimal altitudeM) {
    /** @throws IllegalArgumentException naming the field that cannot be */
    public Haemoglobin {
        if (gramsPerLitre.signum() <= 0) {
            throw new IllegalArgumentException("hb_g_l must be greater than 0");
        }
        if (ageMonths != null && ageMonths.signum() < 0) {
            throw new IllegalArgumentException("age_months must not be less than 0");
        }
        if (trimester != null && (trimester < 1 || trimester > 3)) {
            throw new IllegalArgumentException("trimester must be from 1 to 3");
        }
        if (trimester != null && sex == Sex.MALE) {
            throw new IllegalArgumentException("trimester: only women are pregnant");
        }
    }
}
