package org.qingmiao.calculators.fitness;

/** What a total is called. */
public enum FitnessLevel {
    EXCELLENT,
    GOOD,
    PASS,
    FAIL
}
