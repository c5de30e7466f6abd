package org.qingmiao.calculators.growth;

/**
 * What a z-score means, in WHO's words; in the order in which they are listed.
 *
 * <p>Source: WHO, Training course on child growth assessment (2008), and Growth reference 5-19 years (2007).
 */
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
