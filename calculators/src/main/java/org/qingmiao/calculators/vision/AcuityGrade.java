package org.qingmiao.calculators.vision;

/**
 * How poor uncorrected acuity is; from 6 years.
 *
 * <p>Source: Guide to myopia prevention in children (儿童青少年近视防控适宜技术指南, 2019) and GB 11533-2011; the rules of 2024 as a public
 * screening program has them.
 */
public enum AcuityGrade {
    NONE,
    MILD,
    MODERATE,
    SEVERE
}
