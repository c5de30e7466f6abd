package org.qingmiao.calculators.vision;

/** How poor uncorrected acuity is; from 6 years. */
public enum AcuityGrade {
    NONE,
    MILD,
    MODERATE,
    SEVERE
}
