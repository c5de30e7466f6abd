package org.qingmiao.calculators.immunization;

import java.time.LocalDate;

/**
 * A dose that was given.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code cn-2021.csv and cn-2026.csv} lists them.
 */
public record Dose(Vaccine vaccine, LocalDate date) {}
