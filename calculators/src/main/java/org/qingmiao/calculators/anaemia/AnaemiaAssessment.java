package org.qingmiao.calculators.anaemia;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A haemoglobin judged. Smoking is not adjusted for: the source contradicts itself on the unit.
 *
 * <p>Source: WHO/NMH/NHD/MNM/11.1 (2011) and WHO guideline on haemoglobin cutoffs (2024); tables {@code
 * haemoglobin-cutoffs.csv} and {@code haemoglobin-altitude.csv}.
 *
 * @param adjusted g/L at sea level, exact
 * @param cutoff g/L from which there is no anaemia; null if age or sex is unknown or the standard has no such group
 * @param anaemia null where {@code cutoff} is
 * @param outsideStandard whether all that is needed was given and the standard has no such group
 */
public record AnaemiaAssessment(
        BigDecimal adjusted,
        @Nullable BigDecimal cutoff,
        @Nullable AnaemiaClass anaemia,
        boolean outsideStandard) {
    private static final BigDecimal SEX_MATTERS_FROM = new BigDecimal(180);

    /** Judges a value by a standard. */
    public static AnaemiaAssessment of(Haemoglobin measured, AnaemiaStandard standard) {
        BigDecimal adjusted = adjusted(measured, standard);
        BigDecimal months = measured.ageMonths();
        if (months == null) {
            return new AnaemiaAssessment(adjusted, null, null, false);
        }
        return AnaemiaTables.group(standard, months, measured.sex(), measured.trimester())
                .map(group -> new AnaemiaAssessment(adjusted, group.cutoff(), anaemia(adjusted, group), false))
                .orElseGet(() -> new AnaemiaAssessment(adjusted, null, null, !lacksSex(measured, months)));
    }

    private static BigDecimal adjusted(Haemoglobin measured, AnaemiaStandard standard) {
        if (measured.altitudeM() == null) {
            return measured.gramsPerLitre();
        }
        BigDecimal exact = measured.gramsPerLitre()
                .subtract(AnaemiaTables.altitude(standard, measured.altitudeM()))
                .stripTrailingZeros();
        return exact.setScale(Math.max(0, exact.scale()));
    }

    private static boolean lacksSex(Haemoglobin measured, BigDecimal months) {
        return measured.sex() == null && measured.trimester() == null && months.compareTo(SEX_MATTERS_FROM) >= 0;
    }

    private static AnaemiaClass anaemia(BigDecimal adjusted, AnaemiaTables.Group group) {
        if (adjusted.compareTo(group.cutoff()) >= 0) {
            return AnaemiaClass.NONE;
        }
        if (group.mildFrom() == null || group.moderateFrom() == null) {
            return AnaemiaClass.ANAEMIA;
        }
        if (adjusted.compareTo(group.mildFrom()) >= 0) {
            return AnaemiaClass.MILD;
        }
        return adjusted.compareTo(group.moderateFrom()) >= 0 ? AnaemiaClass.MODERATE : AnaemiaClass.SEVERE;
    }
}
