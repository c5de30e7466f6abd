package org.qingmiao.calculators.vision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Many screenings, from columns of numbers into a column of words, without allocation per row. The words are ordinals of
 * {@link AcuityGrade} and {@link Degree}; −1 where {@link Screening} has no answer. Unknown is {@link Double#NaN}.
 *
 * <p>Acuities and dioptres are compared in floating point: they are given in tenths and quarters, which is exact enough.
 *
 * <p>Source: Guide to myopia prevention in children (儿童青少年近视防控适宜技术指南, 2019) and GB 11533-2011; the rules of 2024 as a public
 * screening program has them, as {@link Screening}.
 */
@SuppressWarnings("EnumOrdinal") // a column of numbers has no room for words
public final class ScreeningColumns {
    private final Limits grades;
    private final Limits degrees;
    private final byte noDegree = (byte) Degree.NONE.ordinal();

    private ScreeningColumns(VisionRules visionRules) {
        this.grades = Limits.of(
                "acuity_grade", visionRules, word -> AcuityGrade.valueOf(word).ordinal());
        this.degrees =
                Limits.of("degree", visionRules, word -> Degree.valueOf(word).ordinal());
    }

    public static ScreeningColumns of(VisionRules visionRules) {
        return new ScreeningColumns(visionRules);
    }

    /**
     * Grades of uncorrected acuity.
     *
     * @param ageYears zero or more
     * @param acuity of the worse eye, five marks
     * @param grade receives an ordinal of {@link AcuityGrade} a row, −1 below 6 years and where something is unknown
     * @throws IllegalArgumentException if the columns differ in length
     */
    public void grades(double[] ageYears, double[] acuity, byte[] grade) {
        requireSame(ageYears.length, acuity.length, grade.length);
        for (int row = 0; row < grade.length; row++) {
            grade[row] = grades.word(ageYears[row], acuity[row], (byte) -1);
        }
    }

    /**
     * Degrees of refraction.
     *
     * @param equivalent sphere and half of the cylinder, dioptres
     * @param degree receives an ordinal of {@link Degree} a row, −1 where age or refraction is unknown
     * @throws IllegalArgumentException if the columns differ in length
     */
    public void degrees(double[] ageYears, double[] equivalent, byte[] degree) {
        requireSame(ageYears.length, equivalent.length, degree.length);
        for (int row = 0; row < degree.length; row++) {
            degree[row] = degrees.word(ageYears[row], equivalent[row], noDegree);
        }
    }

    private static void requireSame(int first, int second, int third) {
        if (first != second || second != third) {
            throw new IllegalArgumentException("columns differ in length");
        }
    }

    /** From a word to its ordinal. */
    private interface Ordinal {
        int of(String word);
    }

    /** The bands of one topic as numbers, in their order. */
    private record Limits(double[] bounds, byte[] words) {
        private static final int NUMBERS = 6;

        static Limits of(String topic, VisionRules visionRules, Ordinal ordinal) {
            List<Bands.Band> bands = Bands.of(topic, visionRules);
            double[] bounds = new double[bands.size() * NUMBERS];
            byte[] words = new byte[bands.size()];
            for (int i = 0; i < words.length; i++) {
                Bands.Band band = bands.get(i);
                int at = i * NUMBERS;
                bounds[at] = number(band.age().atLeast(), Double.NEGATIVE_INFINITY);
                bounds[at + 1] = number(band.age().lessThan(), Double.POSITIVE_INFINITY);
                bounds[at + 2] = number(band.value().atLeast(), Double.NEGATIVE_INFINITY);
                bounds[at + 3] = number(band.value().greaterThan(), Double.NEGATIVE_INFINITY);
                bounds[at + 4] = number(band.value().atMost(), Double.POSITIVE_INFINITY);
                bounds[at + 5] = number(band.value().lessThan(), Double.POSITIVE_INFINITY);
                words[i] = (byte) ordinal.of(band.word().toUpperCase(Locale.ROOT));
            }
            return new Limits(bounds, words);
        }

        private static double number(@Nullable BigDecimal value, double otherwise) {
            return value == null ? otherwise : value.doubleValue();
        }

        byte word(double age, double value, byte otherwise) {
            if (Double.isNaN(age) || Double.isNaN(value)) {
                return -1;
            }
            for (int i = 0, at = 0; i < words.length; i++, at += NUMBERS) {
                if (age >= bounds[at]
                        && age < bounds[at + 1]
                        && value >= bounds[at + 2]
                        && value > bounds[at + 3]
                        && value <= bounds[at + 4]
                        && value < bounds[at + 5]) {
                    return words[i];
                }
            }
            return otherwise;
        }
    }
}
