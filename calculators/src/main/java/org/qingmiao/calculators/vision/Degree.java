package org.qingmiao.calculators.vision;

/** What the refraction of an eye means. */
public enum Degree {
    NONE,
    PRE,
    LOW,
    MODERATE,
    HIGH,
    HYPEROPIA
}
