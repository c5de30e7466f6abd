package org.qingmiao.calculators.anaemia;

/** How haemoglobin is called. */
public enum AnaemiaClass {
    NONE,
    MILD,
    MODERATE,
    SEVERE,
    /** Below the limit, of a severity that the standard does not tell here. */
    ANAEMIA
}
