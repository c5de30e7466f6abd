package org.qingmiao.calculators.immunization;

/**
 * One reason why a dose does not count.
 *
 * @param rule the rule that says so, see {@link Rules#of}
 */
public record Finding(Reason reason, String rule) {}
