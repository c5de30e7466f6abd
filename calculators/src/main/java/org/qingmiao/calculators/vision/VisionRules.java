package org.qingmiao.calculators.vision;

/**
 * Editions of the screening rules.
 *
 * <p>Source: Guide to myopia prevention in children (儿童青少年近视防控适宜技术指南, 2019) and GB 11533-2011; the rules of 2024 as a public
 * screening program has them; table {@code cn-vision-bands.csv}.
 */
public enum VisionRules {
    /** Three degrees of myopia; the limit -0.50 D itself is not myopic. */
    R2018("2018"),
    /** Pre-myopia, low and high; the limit -0.50 D itself is myopic. */
    R2024("2024");

    private final String edition;

    VisionRules(String edition) {
        this.edition = edition;
    }

    public String edition() {
        return edition;
    }

    /** @throws IllegalArgumentException naming {@code rules} if there is no such edition */
    public static VisionRules of(String edition) {
        for (VisionRules visionRules : values()) {
            if (visionRules.edition.equals(edition)) {
                return visionRules;
            }
        }
        throw new IllegalArgumentException("rules: no edition " + edition);
    }
}
