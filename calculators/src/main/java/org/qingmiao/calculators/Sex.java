package org.qingmiao.calculators;

/** Sex as the standards tabulate it. */
public enum Sex {
    MALE,
    FEMALE
}
