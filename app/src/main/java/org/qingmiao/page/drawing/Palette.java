package org.qingmiao.page.drawing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The colours of the house. Drawings that are kept name them, so a colour may change its shade but not its name. */
public enum Palette {
    PAPER("#fff"),
    INK("#1c2420"),
    INK_2("#525d57"),
    INK_3("#5f6a64"),
    LINE("#d9dfd9"),
    LINE_2("#edf0ec"),
    SPROUT("#28744a"),
    SPROUT_WASH("#e8f2eb"),
    ACHIEVED("#1d7457"),
    ONTRACK("#2a67a8"),
    ATRISK("#8d5a00"),
    OFFTRACK("#b3301f"),
    NODATA("#5f6a64"),
    /** Large areas of a state, where its colour for words is too dark. */
    ATRISK_FILL("#c98a1b"),
    NODATA_FILL("#9aa39d"),
    /** Where a promise is kept: behind one value, and behind many years. */
    KEPT("#dcebe1"),
    KEPT_2("#f0f6f2"),
    FORECAST("#e4e7e3"),
    CURVE_INNER("#75827b"),
    CURVE_OUTER("#8d5a00"),
    CURVE_FAR("#b3301f");

    private static final Set<Palette> STATES = EnumSet.of(ACHIEVED, ONTRACK, ATRISK, OFFTRACK, NODATA);

    private final String hex;

    Palette(String hex) {
        this.hex = hex;
    }

    /** As style sheets write it. */
    public String hex() {
        return hex;
    }

    /** Red, green and blue. */
    public byte[] rgb() {
        int digits = hex.length() == 4 ? 1 : 2;
        byte[] rgb = new byte[3];
        for (int i = 0; i < rgb.length; i++) {
            String part = hex.substring(1 + i * digits, 1 + (i + 1) * digits);
            rgb[i] = (byte) Integer.parseInt(part.repeat(3 - digits), 16);
        }
        return rgb;
    }

    /** Whether it says a state; the page's style sheet then gives it by the class of the same name. */
    public boolean isState() {
        return STATES.contains(this);
    }

    public static Set<Palette> states() {
        return EnumSet.copyOf(STATES);
    }

    /** Its name in style sheets, for example {@code ink-2}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
