package org.qingmiao.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;
import org.qingmiao.page.drawing.Svg;

/** A state as it is shown: shape, word and colour, never colour alone. In the order of worry. */
public enum StateSignal {
    OFF_TRACK,
    AT_RISK,
    NO_DATA,
    ON_TRACK,
    ACHIEVED;

    private static final Spot MIDDLE = new Spot(6, 6);

    private static final Map<StateSignal, String> SHAPES = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(s -> s, s -> Svg.within(s.colour(), List.of(s.mark()))));

    /** Class that colours it, for example {@code offtrack}. */
    public String css() {
        return colour().token();
    }

    /** Value in URLs and open data, for example {@code off_track}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its word. */
    public String key() {
        return "page.signal." + id();
    }

    /** Its colour; drawings show its shape in it. */
    public Palette colour() {
        return switch (this) {
            case ACHIEVED -> Palette.ACHIEVED;
            case ON_TRACK -> Palette.ONTRACK;
            case AT_RISK -> Palette.ATRISK;
            case OFF_TRACK -> Palette.OFFTRACK;
            case NO_DATA -> Palette.NODATA;
        };
    }

    /** Its shape, 12 × 12. */
    public Shape mark() {
        return switch (this) {
            case ACHIEVED -> new Shape.Circle(MIDDLE, 5.2, colour());
            case ON_TRACK -> polygon(new Spot(6, .8), new Spot(11.6, 11), new Spot(.4, 11));
            case AT_RISK -> polygon(new Spot(6, 0), new Spot(12, 6), new Spot(6, 12), new Spot(0, 6));
            case OFF_TRACK -> new Shape.Rect(new Spot(.8, .8), 10.4, 10.4, colour());
            case NO_DATA -> new Shape.Circle(MIDDLE, 4.6, null, new Stroke(colour(), 1.6));
        };
    }

    private Shape polygon(Spot... corners) {
        return new Shape.Polygon(List.of(corners), colour());
    }

    /** SVG of its shape, to stand in an element that has its class. */
    public String shape() {
        return Objects.requireNonNull(SHAPES.get(this));
    }

    /** The shape as one character, for plain text and tables of files. */
    public String character() {
        return switch (this) {
            case ACHIEVED -> "●";
            case ON_TRACK -> "▲";
            case AT_RISK -> "◆";
            case OFF_TRACK -> "■";
            case NO_DATA -> "○";
        };
    }
}
