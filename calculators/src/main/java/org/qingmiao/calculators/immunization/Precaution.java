package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.tables.BundledTable;

/**
 * Something that speaks against a vaccine for now or for good. The clinic finds it; this library only heeds it.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code precautions.csv} lists them.
 *
 * @param until the first day on which the dose may be given again; null if it is not known
 * @param rule a rule of {@link ImmunizationRules}, or the clinic's own reason
 */
public record Precaution(
        Vaccine vaccine, Effect effect, @Nullable LocalDate until, String rule) {
    /** What follows. */
    public enum Effect {
        /** Not before a day, or not until it is lifted. */
        DEFER,
        /** Only after the clinic has judged the child's immune state. */
        ASSESS,
        /** Not at all. */
        EXCLUDE
    }

    /** A finding for which the programme's rules say what follows. */
    public enum Condition {
        IMMUNOGLOBULIN,
        BLOOD_PRODUCT,
        HIV_INFECTED_SEVERE,
        HIV_INFECTED_NOT_SEVERE,
        HIV_EXPOSED_UNKNOWN
    }

    /** The clinic puts a vaccine off until a day. */
    public static Precaution deferred(Vaccine vaccine, LocalDate until, String why) {
        return new Precaution(vaccine, Effect.DEFER, until, why);
    }

    /** The clinic found a contraindication. */
    public static Precaution contraindicated(Vaccine vaccine, String why) {
        return new Precaution(vaccine, Effect.EXCLUDE, null, why);
    }

    /**
     * What the programme's rules say of a condition.
     *
     * @param since the day of the immunoglobulin or blood product; of no matter for the others
     */
    public static List<Precaution> of(Condition condition, LocalDate since) {
        BundledTable bundledTable = BundledTable.read(Precaution.class, "precautions.csv");
        List<Precaution> all = new ArrayList<>();
        for (int row = 0; row < bundledTable.rows(); row++) {
            if (bundledTable.text(row, bundledTable.column("condition")).equalsIgnoreCase(condition.name())) {
                String months = bundledTable.text(row, bundledTable.column("months"));
                all.add(new Precaution(
                        Vaccine.inTable(bundledTable.text(row, bundledTable.column("vaccine"))),
                        effect(bundledTable.text(row, bundledTable.column("effect"))),
                        months.isEmpty() ? null : since.plusMonths(Integer.parseInt(months)),
                        bundledTable.text(row, bundledTable.column("rule"))));
            }
        }
        return List.copyOf(all);
    }

    private static Effect effect(String word) {
        return switch (word) {
            case "defer" -> Effect.DEFER;
            case "assess" -> Effect.ASSESS;
            case "exclude" -> Effect.EXCLUDE;
            default -> throw new IllegalStateException("precautions.csv: " + word);
        };
    }
}
