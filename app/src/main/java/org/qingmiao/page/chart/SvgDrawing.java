package org.qingmiao.page.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG elements; every text is escaped, every coordinate has one decimal. */
final class SvgDrawing {
    static final String INK = "#1c2420";
    static final String GREY = "#525d57";
    static final String FAINT = "#5f6a64";
    static final String LINE = "#d9dfd9";
    static final String HAIR = "#edf0ec";
    static final String ZONE = "#dcebe1";

    private final StringBuilder out = new StringBuilder(1024);

    SvgDrawing(double width, double height, String label) {
        out.append("<svg viewBox=\"0 0 ")
                .append(c(width))
                .append(' ')
                .append(c(height))
                .append('"');
        out.append(" width=\"")
                .append(c(width))
                .append("\" height=\"")
                .append(c(height))
                .append('"');
        if (label.isEmpty()) {
            out.append(" aria-hidden=\"true\">");
        } else {
            out.append(" role=\"img\" aria-label=\"").append(escape(label)).append("\">");
        }
    }

    SvgDrawing line(double x1, double y1, double x2, double y2, String attributes) {
        out.append("<line x1=\"").append(c(x1)).append("\" y1=\"").append(c(y1));
        out.append("\" x2=\"").append(c(x2)).append("\" y2=\"").append(c(y2)).append("\" ");
        out.append(attributes).append("/>");
        return this;
    }

    SvgDrawing rect(double x, double y, double width, double height, String attributes) {
        out.append("<rect x=\"").append(c(x)).append("\" y=\"").append(c(y));
        out.append("\" width=\"")
                .append(c(Math.max(0, width)))
                .append("\" height=\"")
                .append(c(height))
                .append("\" ");
        out.append(attributes).append("/>");
        return this;
    }

    SvgDrawing circle(double x, double y, double radius, String attributes) {
        out.append("<circle cx=\"").append(c(x)).append("\" cy=\"").append(c(y));
        out.append("\" r=\"").append(c(radius)).append("\" ").append(attributes).append("/>");
        return this;
    }

    /** {@code points} is {@code x,y x,y …}. */
    SvgDrawing polyline(String points, String attributes) {
        out.append("<polyline points=\"")
                .append(points.strip())
                .append("\" fill=\"none\" ")
                .append(attributes)
                .append("/>");
        return this;
    }

    SvgDrawing polygon(String points, String attributes) {
        out.append("<polygon points=\"")
                .append(points.strip())
                .append("\" ")
                .append(attributes)
                .append("/>");
        return this;
    }

    SvgDrawing text(double x, double y, String words, String attributes) {
        out.append("<text x=\"")
                .append(c(x))
                .append("\" y=\"")
                .append(c(y))
                .append("\" ")
                .append(attributes)
                .append('>');
        out.append(escape(words)).append("</text>");
        return this;
    }

    SvgDrawing raw(String markup) {
        out.append(markup);
        return this;
    }

    Svg done() {
        return new Svg(out.append("</svg>").toString());
    }

    static String point(double x, double y) {
        return c(x) + "," + c(y) + " ";
    }

    /** A coordinate. */
    static String c(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
