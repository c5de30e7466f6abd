package org.qingmiao.page.drawing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.drawing.Shape.Anchor;
import org.qingmiao.page.drawing.Shape.Circle;
import org.qingmiao.page.drawing.Shape.Group;
import org.qingmiao.page.drawing.Shape.Label;
import org.qingmiao.page.drawing.Shape.Line;
import org.qingmiao.page.drawing.Shape.Polygon;
import org.qingmiao.page.drawing.Shape.Polyline;
import org.qingmiao.page.drawing.Shape.Rect;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;

/** Writes shapes as elements of SVG; every text is escaped. */
final class SvgWriter {
    private final StringBuilder out = new StringBuilder(1024);
    private final boolean printed;

    /** The state whose class colours what is being written. */
    private @Nullable Palette tone;

    private SvgWriter(boolean printed, @Nullable Palette tone) {
        this.printed = printed;
        this.tone = tone;
    }

    /** States by their classes. */
    static SvgWriter forPage() {
        return new SvgWriter(false, null);
    }

    /** Colours as values, and no words. */
    static SvgWriter forPrint() {
        return new SvgWriter(true, null);
    }

    /** Within an element that has the class of a state. */
    static SvgWriter within(Palette tone) {
        return new SvgWriter(false, tone);
    }

    void shape(Shape shape) {
        switch (shape) {
            case Line s -> line(s);
            case Rect s -> rect(s);
            case Circle s -> circle(s);
            case Polyline s -> polyline(s);
            case Polygon s -> polygon(s);
            case Label s -> label(s);
            case Group s -> group(s);
        }
    }

    private void line(Line s) {
        out.append("<line");
        number("x1", s.from().x());
        number("y1", s.from().y());
        number("x2", s.to().x());
        number("y2", s.to().y());
        tone(s.stroke().colour());
        stroke(s.stroke());
        out.append("/>");
    }

    private void rect(Rect s) {
        out.append("<rect");
        number("x", s.corner().x());
        number("y", s.corner().y());
        number("width", s.width());
        number("height", s.height());
        tone(s.fill());
        attribute("fill", colour(s.fill()));
        if (s.radius() > 0) {
            number("rx", s.radius());
        }
        out.append("/>");
    }

    private void circle(Circle s) {
        out.append("<circle");
        number("cx", s.middle().x());
        number("cy", s.middle().y());
        number("r", s.radius());
        Palette fill = s.fill();
        Stroke stroke = s.stroke();
        if (fill != null && fill.isState()) {
            tone(fill);
        } else if (stroke != null) {
            tone(stroke.colour());
        }
        attribute("fill", fill == null ? "none" : colour(fill));
        if (stroke != null) {
            stroke(stroke);
        }
        out.append("/>");
    }

    private void polyline(Polyline s) {
        out.append("<polyline");
        attribute("points", SvgNotation.spots(s.spots()));
        attribute("fill", "none");
        tone(s.stroke().colour());
        stroke(s.stroke());
        out.append("/>");
    }

    private void polygon(Polygon s) {
        out.append("<polygon");
        attribute("points", SvgNotation.spots(s.spots()));
        tone(s.fill());
        attribute("fill", colour(s.fill()));
        if (s.opacity() < 1) {
            attribute("opacity", BigDecimal.valueOf(s.opacity()).toPlainString());
        }
        out.append("/>");
    }

    private void label(Label s) {
        if (printed) {
            return;
        }
        out.append("<text");
        number("x", s.at().x());
        number("y", s.at().y());
        tone(s.colour());
        if (s.anchor() != Anchor.START) {
            attribute("text-anchor", s.anchor().name().toLowerCase(Locale.ROOT));
        }
        number("font-size", s.size());
        if (s.bold()) {
            attribute("font-weight", "600");
        }
        attribute("fill", colour(s.colour()));
        out.append('>').append(SvgNotation.escape(s.words())).append("</text>");
    }

    private void group(Group s) {
        out.append("<g");
        Palette around = tone;
        if (s.tone() != null) {
            tone(s.tone());
            tone = s.tone();
        }
        if (!s.at().equals(Spot.ORIGIN)) {
            attribute(
                    "transform",
                    "translate(" + SvgNotation.number(s.at().x()) + " " + SvgNotation.number(s.at().y()) + ")");
        }
        out.append('>');
        s.shapes().forEach(this::shape);
        tone = around;
        out.append("</g>");
    }

    private void stroke(Stroke stroke) {
        attribute("stroke", colour(stroke.colour()));
        if (stroke.width() != 1) {
            number("stroke-width", stroke.width());
        }
        if (!stroke.dash().isEmpty()) {
            attribute(
                    "stroke-dasharray",
                    stroke.dash().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
    }

    /** The class of a state, unless what is around has it already. */
    private void tone(Palette colour) {
        if (!printed && colour.isState() && colour != tone) {
            attribute("class", colour.token());
        }
    }

    private String colour(Palette colour) {
        return colour.isState() && !printed ? "currentColor" : colour.hex();
    }

    private void number(String name, double value) {
        attribute(name, SvgNotation.number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
