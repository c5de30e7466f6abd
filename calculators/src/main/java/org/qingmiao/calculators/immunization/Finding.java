package org.qingmiao.calculators.immunization;

/**
 * One reason why a dose does not count.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code rules.csv} lists them.
 *
 * @param rule the rule that says so, see {@link ImmunizationRules#of}
 */
public record Finding(Reason reason, String rule) {}
