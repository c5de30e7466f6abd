package org.qingmiao.calculators.anaemia;

/**
 * Editions of WHO's limits of haemoglobin.
 *
 * <p>Source: WHO/NMH/NHD/MNM/11.1 (2011) and WHO guideline on haemoglobin cutoffs (2024); the altitude formula of 2024 as a
 * public program has it.
 */
public enum AnaemiaStandard {
    /** WHO/NMH/NHD/MNM/11.1. */
    WHO_2011("2011"),
    /** WHO guideline of March 2024; severity is known for children under five only. */
    WHO_2024("2024");

    private final String edition;

    AnaemiaStandard(String edition) {
        this.edition = edition;
    }

    String edition() {
        return edition;
    }
}
