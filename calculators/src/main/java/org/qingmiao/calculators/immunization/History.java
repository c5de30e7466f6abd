package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import java.util.List;
import org.qingmiao.calculators.Sex;

/**
 * What is known of a child.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code precautions.csv} lists them.
 *
 * @param asOf the day of the question; what lies after it does not count
 * @param doses in any order
 * @param precautions what the clinic found; empty if nothing speaks against a dose
 */
public record History(Sex sex, LocalDate birth, LocalDate asOf, List<Dose> doses, List<Precaution> precautions) {
    /** @throws IllegalArgumentException if birth lies after the day of the question */
    public History {
        if (birth.isAfter(asOf)) {
            throw new IllegalArgumentException("birth is after asOf");
        }
        doses = List.copyOf(doses);
        precautions = List.copyOf(precautions);
    }

    /** A child against whose doses nothing speaks. */
    public History(Sex sex, LocalDate birth, LocalDate asOf, List<Dose> doses) {
        this(sex, birth, asOf, doses, List.of());
    }
}
