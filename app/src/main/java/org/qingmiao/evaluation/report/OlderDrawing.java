package org.qingmiao.evaluation.report;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.drawing.Shape;
import org.qingmiao.page.drawing.Shape.Group;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;
import org.qingmiao.platform.Resources;

/** Reads the drawing of a paper that was frozen when papers kept drawings as SVG; such papers stay as they are for good. */
final class OlderDrawing {
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();
    private static final java.util.Properties COLOURS = Resources.properties("/report/older-colours.properties");

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final XMLStreamReader svg;
    /** The groups that are open, the drawing itself outermost. */
    private final Deque<OpenGroup> open = new ArrayDeque<>();

    private record OpenGroup(@Nullable Palette tone, Spot at, List<Shape> shapes) {}

    private OlderDrawing(XMLStreamReader svg) {
        this.svg = svg;
    }

    /** @throws IllegalArgumentException if it is none of the drawings that papers had */
    static Drawing of(String svg) {
        try {
            return new OlderDrawing(XML.createXMLStreamReader(new StringReader(svg))).read();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not a drawing of a paper", e);
        }
    }

    private Drawing read() throws XMLStreamException {
        svg.nextTag();
        String[] box = text("viewBox").split(" ", -1);
        String says = text("aria-label");
        open.push(new OpenGroup(null, Spot.ORIGIN, new ArrayList<>()));
        while (svg.hasNext()) {
            int event = svg.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(svg.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && svg.getLocalName().equals("g")) {
                OpenGroup done = open.pop();
                add(new Group(done.tone(), done.at(), done.shapes()));
            }
        }
        List<Shape> shapes = open.pop().shapes();
        return new Drawing(Double.parseDouble(box[2]), Double.parseDouble(box[3]), says, shapes);
    }

    private void begin(String element) throws XMLStreamException {
        switch (element) {
            case "g" -> open.push(new OpenGroup(tone(), Spot.ORIGIN, new ArrayList<>()));
            case "line" -> add(new Shape.Line(spot("x1", "y1"), spot("x2", "y2"), stroke()));
            case "rect" -> add(new Shape.Rect(spot("x", "y"), number("width", 0), number("height", 0), colour("fill")));
            case "circle" -> add(circle());
            case "polyline" -> add(new Shape.Polyline(spots(), stroke()));
            case "polygon" -> add(new Shape.Polygon(spots(), colour("fill"), number("opacity", 1)));
            case "text" -> add(label());
            case "style" -> svg.getElementText();
            default -> throw new IllegalArgumentException("not in a drawing of a paper: " + element);
        }
    }

    private void add(Shape shape) {
        Objects.requireNonNull(open.peek()).shapes().add(shape);
    }

    private Shape circle() {
        Spot middle = spot("cx", "cy");
        return new Shape.Circle(
                middle, number("r", 0), colour("fill"), text("stroke").isEmpty() ? null : stroke());
    }

    private Shape label() throws XMLStreamException {
        Spot at = spot("x", "y");
        String anchor = text("text-anchor");
        int size = (int) number("font-size", 0);
        boolean bold = !text("font-weight").isEmpty();
        Palette colour = colour("fill");
        Shape.Anchor side =
                anchor.isEmpty() ? Shape.Anchor.START : Shape.Anchor.valueOf(anchor.toUpperCase(Locale.ROOT));
        return new Shape.Label(at, svg.getElementText(), side, size, bold, colour);
    }

    private Stroke stroke() {
        List<Integer> dash = Stream.of(text("stroke-dasharray").split(" ", -1))
                .filter(part -> !part.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return new Stroke(colour("stroke"), number("stroke-width", 1), dash);
    }

    /** A colour by its value, or that of the state around. */
    private Palette colour(String attribute) {
        String value = text(attribute);
        if (!value.equals("currentColor")) {
            return byValue(value);
        }
        Palette own = tone();
        return Objects.requireNonNull(
                own == null ? Objects.requireNonNull(open.peek()).tone() : own);
    }

    private static Palette byValue(String value) {
        String name = COLOURS.getProperty(value.replace("#", ""), "");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("not a colour of a paper: " + value);
        }
        return Palette.valueOf(name);
    }

    private @Nullable Palette tone() {
        String state = text("class");
        return state.isEmpty() ? null : Palette.valueOf(state.toUpperCase(Locale.ROOT));
    }

    private List<Spot> spots() {
        return Stream.of(text("points").split(" ", -1))
                .map(pair -> pair.split(",", -1))
                .map(pair -> new Spot(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                .toList();
    }

    private Spot spot(String x, String y) {
        return new Spot(number(x, 0), number(y, 0));
    }

    private double number(String attribute, double otherwise) {
        String value = text(attribute);
        return value.isEmpty() ? otherwise : Double.parseDouble(value);
    }

    private String text(String attribute) {
        String value = svg.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }
}
