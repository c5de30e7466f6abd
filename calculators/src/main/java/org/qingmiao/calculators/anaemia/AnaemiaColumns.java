package org.qingmiao.calculators.anaemia;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many haemoglobins, from columns of numbers into a column of classes, without allocation per row. The classes are
 * ordinals of {@link AnaemiaClass}; −1 where {@link AnaemiaAssessment} has none. Unknown is {@link Double#NaN} or 0.
 *
 * <p>Values are compared in floating point; a haemoglobin that altitude brings exactly onto a limit may fall on its other
 * side.
 *
 * <p>Source: WHO/NMH/NHD/MNM/11.1 (2011) and WHO guideline on haemoglobin cutoffs (2024), as {@link AnaemiaAssessment}.
 */
@SuppressWarnings("EnumOrdinal") // a column of numbers has no room for words
public final class AnaemiaColumns {
    private static final int OF_GROUP = 5;
    private static final int OF_BAND = 4;

    /** Age from and below, limit, mild from, moderate from; NaN where severity is not known. */
    private final double[] groups;

    /** 0 for both, 1 for boys and men, 2 for girls and women. */
    private final byte[] sexes;

    /** A bit for each trimester; 0 for those who are not pregnant. */
    private final byte[] trimesters;

    /** Metres from, and the polynomial of what is taken away. */
    private final double[] bands;

    private AnaemiaColumns(AnaemiaStandard standard) {
        List<AnaemiaTables.Group> all = AnaemiaTables.groups(standard);
        this.groups = new double[all.size() * OF_GROUP];
        this.sexes = new byte[all.size()];
        this.trimesters = new byte[all.size()];
        for (int i = 0; i < all.size(); i++) {
            AnaemiaTables.Group group = all.get(i);
            int at = i * OF_GROUP;
            groups[at] = group.whose().from().doubleValue();
            groups[at + 1] = number(group.whose().below(), Double.POSITIVE_INFINITY);
            groups[at + 2] = group.cutoff().doubleValue();
            groups[at + 3] = number(group.mildFrom(), Double.NaN);
            groups[at + 4] = number(group.moderateFrom(), Double.NaN);
            sexes[i] = group.whose().sex().isEmpty()
                    ? 0
                    : Byte.parseByte(group.whose().sex());
            trimesters[i] = (byte) group.whose()
                    .trimesters()
                    .chars()
                    .filter(Character::isDigit)
                    .map(digit -> 1 << (digit - '0'))
                    .reduce(0, (a, b) -> a | b);
        }
        this.bands = AnaemiaTables.altitudes(standard);
    }

    public static AnaemiaColumns of(AnaemiaStandard standard) {
        return new AnaemiaColumns(standard);
    }

    private static double number(@Nullable BigDecimal value, double otherwise) {
        return value == null ? otherwise : value.doubleValue();
    }

    /**
     * Whose haemoglobin it is, a row each.
     *
     * @param months age, NaN if unknown
     * @param sexes 1 for boys and men, 2 for girls and women, 0 if unknown
     * @param trimesters 1 to 3 in pregnancy, else 0
     * @param metres altitude, NaN if unknown
     */
    @SuppressWarnings("ArrayRecordComponent") // columns are what this is about; nobody compares them
    public record People(double[] months, byte[] sexes, byte[] trimesters, double[] metres) {}

    /**
     * Classes of many people.
     *
     * @param gramsPerLitre greater than zero, NaN if unknown
     * @param classes receives an ordinal of {@link AnaemiaClass} a row, −1 where there is none
     * @throws IllegalArgumentException if the columns differ in length
     */
    public void classes(double[] gramsPerLitre, People people, byte[] classes) {
        int rows = classes.length;
        if (gramsPerLitre.length != rows
                || people.months.length != rows
                || people.sexes.length != rows
                || people.trimesters.length != rows
                || people.metres.length != rows) {
            throw new IllegalArgumentException("columns differ in length");
        }
        for (int row = 0; row < rows; row++) {
            double adjusted = gramsPerLitre[row] - altitude(people.metres[row]);
            int group = group(people.months[row], people.sexes[row], people.trimesters[row]);
            classes[row] = group < 0 || Double.isNaN(adjusted) ? -1 : anaemia(adjusted, group * OF_GROUP);
        }
    }

    private double altitude(double metres) {
        double taken = 0;
        for (int at = 0; at < bands.length && metres >= bands[at]; at += OF_BAND) {
            taken = bands[at + 1] + bands[at + 2] * metres + bands[at + 3] * metres * metres;
        }
        return taken;
    }

    private int group(double months, byte sex, byte trimester) {
        for (int i = 0, at = 0; i < sexes.length; i++, at += OF_GROUP) {
            boolean pregnancy = trimester == 0 ? trimesters[i] == 0 : (trimesters[i] >> trimester & 1) == 1;
            boolean sexFits = sexes[i] == 0 || trimester != 0 || sexes[i] == sex;
            if (months >= groups[at] && months < groups[at + 1] && pregnancy && sexFits) {
                return i;
            }
        }
        return -1;
    }

    private byte anaemia(double adjusted, int at) {
        AnaemiaClass found = adjusted >= groups[at + 2]
                ? AnaemiaClass.NONE
                : Double.isNaN(groups[at + 3])
                        ? AnaemiaClass.ANAEMIA
                        : adjusted >= groups[at + 3]
                                ? AnaemiaClass.MILD
                                : adjusted >= groups[at + 4] ? AnaemiaClass.MODERATE : AnaemiaClass.SEVERE;
        return (byte) found.ordinal();
    }
}
