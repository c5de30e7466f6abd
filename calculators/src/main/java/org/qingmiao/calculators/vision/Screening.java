package org.qingmiao.calculators.vision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two eyes of a child, screened.
 *
 * <p>Source: Guide to myopia prevention in children (儿童青少年近视防控适宜技术指南, 2019) and GB 11533-2011; the rules of 2024 as a public
 * screening program has them.
 *
 * @param ageYears years, null if unknown; it decides which limits hold
 * @param cycloplegic whether the refraction was measured under cycloplegia
 */
public record Screening(@Nullable BigDecimal ageYears, Eye right, Eye left, boolean cycloplegic, VisionRules rules) {
    /** @throws IllegalArgumentException naming {@code age_years} if it is negative */
    public Screening {
        if (ageYears != null && ageYears.signum() < 0) {
            throw new IllegalArgumentException("age_years must not be less than 0");
        }
    }

    /** The grade of the worse of the eyes whose acuity is known; empty below 6 years. */
    public Optional<AcuityGrade> grade() {
        return ageYears == null
                ? Optional.empty()
                : acuities()
                        .min(BigDecimal::compareTo)
                        .flatMap(worst -> Bands.word("acuity_grade", rules, ageYears, worst))
                        .map(word -> AcuityGrade.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private Stream<BigDecimal> acuities() {
        return Stream.of(right, left).map(Eye::acuity).filter(Objects::nonNull);
    }

    /** Whether an eye sees less than 5.0 without glasses; empty below 6 years. */
    public Optional<Boolean> poorVision() {
        return grade().map(grade -> grade != AcuityGrade.NONE);
    }

    /**
     * Whether an eye has both, low acuity and a myopic refraction.
     *
     * @return empty under cycloplegia, if the rules say nothing at this age, or if no eye has both measured
     */
    public Optional<Boolean> screeningMyopia() {
        BigDecimal age = ageYears;
        if (cycloplegic || age == null || !Bands.cover("screening_acuity", rules, age)) {
            return Optional.empty();
        }
        List<Eye> complete = Stream.of(right, left)
                .filter(eye -> eye.acuity() != null && eye.sphericalEquivalent().isPresent())
                .toList();
        return complete.isEmpty()
                ? Optional.empty()
                : Optional.of(complete.stream().anyMatch(eye -> suspect(eye, age)));
    }

    private boolean suspect(Eye eye, BigDecimal age) {
        BigDecimal acuity = eye.acuity();
        return acuity != null
                && Bands.word("screening_acuity", rules, age, acuity).isPresent()
                && eye.sphericalEquivalent()
                        .flatMap(se -> Bands.word("screening_refraction", rules, age, se))
                        .isPresent();
    }

    /** The degree of one eye; empty if its refraction is unknown, or if it depends on an age that is unknown. */
    public Optional<Degree> degree(Eye eye) {
        return eye.sphericalEquivalent().flatMap(this::degree);
    }

    private Optional<Degree> degree(BigDecimal equivalent) {
        if (ageYears != null) {
            return Optional.of(Bands.word("degree", rules, ageYears, equivalent)
                    .map(Screening::degree)
                    .orElse(Degree.NONE));
        }
        Optional<Degree> ageless =
                Bands.wordAtAnyAge("degree", rules, equivalent).map(Screening::degree);
        boolean dependsOnAge =
                Bands.word("degree", rules, BigDecimal.valueOf(8), equivalent).isPresent();
        return ageless.isPresent() || dependsOnAge ? ageless : Optional.of(Degree.NONE);
    }

    private static Degree degree(String word) {
        return Degree.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The difference of the two spherical equivalents in dioptres, without sign; empty if either is unknown. */
    public Optional<BigDecimal> anisometropia() {
        return right.sphericalEquivalent()
                .flatMap(r -> left.sphericalEquivalent()
                        .map(l -> Eye.written(r.subtract(l).abs())));
    }

    /** The warning level of the worse eye, 0 (lowest) to 3, from 3 years; empty if none holds. */
    public Optional<Integer> warningLevel() {
        return ageYears == null
                ? Optional.empty()
                : acuities()
                        .min(BigDecimal::compareTo)
                        .flatMap(worst -> Bands.word("warning", rules, ageYears, worst))
                        .map(Integer::valueOf);
    }
}
