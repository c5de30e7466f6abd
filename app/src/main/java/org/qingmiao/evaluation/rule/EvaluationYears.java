package org.qingmiao.evaluation.rule;

/**
 * The years of a plan, seen from the year that is judged.
 *
 * @param start year of the plan's baseline
 * @param first first year of the plan
 * @param last last year of the plan
 * @param ended whether the year that is judged is over; until then what it brings is not known
 */
public record EvaluationYears(int start, int first, int last, boolean ended) {}
