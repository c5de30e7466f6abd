package org.qingmiao.page.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.qingmiao.page.drawing.Shape.Spot;

/** How SVG writes numbers, places and words. */
final class SvgNotation {
    private SvgNotation() {}

    /** With one decimal at most. */
    static String number(double value) {
        return tenth(value).stripTrailingZeros().toPlainString();
    }

    /** To a tenth of a pixel, finer than which no drawing is. */
    static BigDecimal tenth(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    static String spots(List<Spot> spots) {
        return spots.stream().map(s -> number(s.x()) + "," + number(s.y())).collect(Collectors.joining(" "));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
