package org.qingmiao.calculators.anaemia;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.tables.BundledTable;

/** Limits by group of people, and what altitude takes away. */
final class AnaemiaTables {
    private static final List<Group> GROUPS = groups();
    private static final List<Band> BANDS = bands();

    private AnaemiaTables() {}

    /**
     * The limits of one group.
     *
     * @param mildFrom null if severity is not known
     */
    record Group(
            String standard,
            Whose whose,
            BigDecimal cutoff,
            @Nullable BigDecimal mildFrom,
            @Nullable BigDecimal moderateFrom) {}

    /** Whom the limits are for; {@code below} is null if the group has no upper age. */
    record Whose(BigDecimal from, @Nullable BigDecimal below, String sex, String trimesters) {
        boolean holds(BigDecimal months, @Nullable Sex asked, @Nullable Integer trimester) {
            boolean age = months.compareTo(from) >= 0 && (below == null || months.compareTo(below) < 0);
            boolean pregnancy = trimester == null ? trimesters.isEmpty() : trimesters.contains(trimester.toString());
            // Pregnancy says the sex where it was not given.
            boolean sexes = sex.isEmpty() || trimester != null || (asked != null && sex.equals(code(asked)));
            return age && pregnancy && sexes;
        }

        private static String code(Sex sex) {
            return sex == Sex.MALE ? "1" : "2";
        }
    }

    private record Band(String standard, BigDecimal from, BigDecimal fixed, BigDecimal perMetre, BigDecimal perSquare) {
        BigDecimal at(BigDecimal metres) {
            return fixed.add(perMetre.multiply(metres))
                    .add(perSquare.multiply(metres).multiply(metres));
        }
    }

    /** The groups of a standard in the order in which they are tried. */
    static List<Group> groups(AnaemiaStandard standard) {
        return GROUPS.stream()
                .filter(group -> group.standard.equals(standard.edition()))
                .toList();
    }

    /** Four numbers a band: metres from, what is taken, per metre, per square metre. */
    static double[] altitudes(AnaemiaStandard standard) {
        return BANDS.stream()
                .filter(band -> band.standard.equals(standard.edition()))
                .flatMap(band -> Stream.of(band.from, band.fixed, band.perMetre, band.perSquare))
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    static Optional<Group> group(
            AnaemiaStandard standard, BigDecimal months, @Nullable Sex sex, @Nullable Integer trimester) {
        return GROUPS.stream()
                .filter(group -> group.standard.equals(standard.edition()))
                .filter(group -> group.whose.holds(months, sex, trimester))
                .findFirst();
    }

    /** Grams per litre that altitude adds to a measured value; the last band that begins at or below it. */
    static BigDecimal altitude(AnaemiaStandard standard, BigDecimal metres) {
        BigDecimal added = BigDecimal.ZERO;
        for (Band band : BANDS) {
            if (band.standard.equals(standard.edition()) && metres.compareTo(band.from) >= 0) {
                added = band.at(metres);
            }
        }
        return added;
    }

    private static List<Group> groups() {
        BundledTable bundledTable = BundledTable.read(AnaemiaTables.class, "haemoglobin-cutoffs.csv");
        List<Group> groups = new ArrayList<>();
        for (int row = 0; row < bundledTable.rows(); row++) {
            Whose whose = new Whose(
                    required(bundledTable, row, "months_from"),
                    number(bundledTable, row, "months_below"),
                    bundledTable.text(row, bundledTable.column("sex")),
                    bundledTable.text(row, bundledTable.column("trimesters")));
            groups.add(new Group(
                    bundledTable.text(row, bundledTable.column("standard")),
                    whose,
                    required(bundledTable, row, "cutoff_g_l"),
                    number(bundledTable, row, "mild_from_g_l"),
                    number(bundledTable, row, "moderate_from_g_l")));
        }
        return List.copyOf(groups);
    }

    private static List<Band> bands() {
        BundledTable bundledTable = BundledTable.read(AnaemiaTables.class, "haemoglobin-altitude.csv");
        List<Band> bands = new ArrayList<>();
        for (int row = 0; row < bundledTable.rows(); row++) {
            bands.add(new Band(
                    bundledTable.text(row, bundledTable.column("standard")),
                    required(bundledTable, row, "from_m"),
                    required(bundledTable, row, "subtract_g_l"),
                    required(bundledTable, row, "per_m"),
                    required(bundledTable, row, "per_m_squared")));
        }
        return List.copyOf(bands);
    }

    private static BigDecimal required(BundledTable bundledTable, int row, String column) {
        return new BigDecimal(bundledTable.text(row, bundledTable.column(column)));
    }

    private static @Nullable BigDecimal number(BundledTable bundledTable, int row, String column) {
        String text = bundledTable.text(row, bundledTable.column(column));
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
