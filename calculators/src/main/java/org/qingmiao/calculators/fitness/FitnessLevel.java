package org.qingmiao.calculators.fitness;

/**
 * What a total is called.
 *
 * <p>Source: 国家学生体质健康标准（2014年修订）, 教体艺〔2014〕5号: 90, 80 and 60 points.
 */
public enum FitnessLevel {
    EXCELLENT,
    GOOD,
    PASS,
    FAIL
}
