package org.qingmiao.page.drawing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a drawing. Papers keep drawings as they were made, so kinds may be added here but not renamed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Shape.Line.class, name = "line"),
    @JsonSubTypes.Type(value = Shape.Rect.class, name = "rect"),
    @JsonSubTypes.Type(value = Shape.Circle.class, name = "circle"),
    @JsonSubTypes.Type(value = Shape.Polyline.class, name = "polyline"),
    @JsonSubTypes.Type(value = Shape.Polygon.class, name = "polygon"),
    @JsonSubTypes.Type(value = Shape.Label.class, name = "label"),
    @JsonSubTypes.Type(value = Shape.Group.class, name = "group")
})
public sealed interface Shape {
    /** A place on the drawing, to a tenth of a pixel. */
    record Spot(double x, double y) {
        public static final Spot ORIGIN = new Spot(0, 0);

        public Spot {
            x = SvgNotation.tenth(x).doubleValue();
            y = SvgNotation.tenth(y).doubleValue();
        }

        public Spot plus(Spot other) {
            return new Spot(x + other.x, y + other.y);
        }
    }

    /**
     * How a line is drawn.
     *
     * @param dash lengths of what is drawn and what is left out; none for an unbroken line
     */
    record Stroke(Palette colour, double width, List<Integer> dash) {
        public Stroke {
            dash = List.copyOf(dash);
        }

        public Stroke(Palette colour, double width) {
            this(colour, width, List.of());
        }

        public Stroke dashed(int drawn, int left) {
            return new Stroke(colour, width, List.of(drawn, left));
        }
    }

    record Line(Spot from, Spot to, Stroke stroke) implements Shape {}

    /** @param radius of the corners, 0 for sharp ones */
    record Rect(Spot corner, double width, double height, double radius, Palette fill) implements Shape {
        public Rect {
            width = SvgNotation.tenth(Math.max(0, width)).doubleValue();
            height = SvgNotation.tenth(height).doubleValue();
        }

        public Rect(Spot corner, double width, double height, Palette fill) {
            this(corner, width, height, 0, fill);
        }
    }

    /**
     * A dot or a ring.
     *
     * @param fill absent where one sees through it
     * @param stroke absent where it has no rim
     */
    record Circle(
            Spot middle,
            double radius,
            @Nullable Palette fill,
            @Nullable Stroke stroke) implements Shape {
        public Circle(Spot middle, double radius, Palette fill) {
            this(middle, radius, fill, null);
        }
    }

    record Polyline(List<Spot> spots, Stroke stroke) implements Shape {
        public Polyline {
            spots = List.copyOf(spots);
        }
    }

    /** @param opacity from 0 to 1 */
    record Polygon(List<Spot> spots, Palette fill, double opacity) implements Shape {
        public Polygon {
            spots = List.copyOf(spots);
        }

        public Polygon(List<Spot> spots, Palette fill) {
            this(spots, fill, 1);
        }
    }

    /** Which part of its words stands at the spot of a label. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Words; the spot is on their base line. */
    record Label(Spot at, String words, Anchor anchor, int size, boolean bold, Palette colour) implements Shape {
        public Label(Spot at, String words, Anchor anchor, int size, Palette colour) {
            this(at, words, anchor, size, false, colour);
        }
    }

    /**
     * Shapes that belong together.
     *
     * @param tone the state that they show, absent if none
     * @param at where their origin lies
     */
    record Group(@Nullable Palette tone, Spot at, List<Shape> shapes) implements Shape {
        public Group {
            shapes = List.copyOf(shapes);
        }

        /** Shapes that show a state, where they are. */
        public static Group of(Palette tone, Shape... shapes) {
            return new Group(tone, Spot.ORIGIN, List.of(shapes));
        }
    }
}
