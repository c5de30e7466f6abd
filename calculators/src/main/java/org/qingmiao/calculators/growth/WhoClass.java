package org.qingmiao.calculators.growth;

/** What a z-score means, in WHO's words; in the order in which they are listed. */
public enum WhoClass {
    STUNTED,
    SEVERELY_STUNTED,
    UNDERWEIGHT,
    SEVERELY_UNDERWEIGHT,
    WASTED,
    SEVERELY_WASTED,
    OVERWEIGHT,
    OBESE,
    RISK_OF_OVERWEIGHT,
    THIN,
    SEVERELY_THIN
}
