package org.qingmiao.calculators.anaemia;

/**
 * How haemoglobin is called.
 *
 * <p>Source: WHO/NMH/NHD/MNM/11.1 (2011) and WHO guideline on haemoglobin cutoffs (2024).
 */
public enum AnaemiaClass {
    NONE,
    MILD,
    MODERATE,
    SEVERE,
    /** Below the limit, of a severity that the standard does not tell here. */
    ANAEMIA
}
