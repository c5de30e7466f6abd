package org.qingmiao.page.drawing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.qingmiao.page.style.StyleTokens;

/**
 * The colours of the house that drawings and papers use, as the style sheet says them. Drawings that are kept name them, so
 * a colour may change its shade but not its name.
 */
public enum Palette {
    PAPER,
    INK,
    INK_2,
    INK_3,
    LINE,
    LINE_2,
    SPROUT,
    SPROUT_WASH,
    ACHIEVED,
    ONTRACK,
    ATRISK,
    OFFTRACK,
    NODATA,
    /** Large areas of a state, where its colour for words is too dark. */
    ATRISK_FILL,
    NODATA_FILL,
    /** Where a promise is kept: behind one value, and behind many years. */
    KEPT,
    KEPT_2,
    FORECAST,
    CURVE_INNER,
    CURVE_OUTER,
    CURVE_FAR;

    private static final Set<Palette> STATES = EnumSet.of(ACHIEVED, ONTRACK, ATRISK, OFFTRACK, NODATA);

    private final String token;
    private final String hex;

    Palette() {
        this.token = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.hex = StyleTokens.value(token);
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
        return token;
    }
}
