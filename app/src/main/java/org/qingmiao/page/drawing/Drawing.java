package org.qingmiao.page.drawing;

import java.util.List;
import java.util.stream.Stream;
import org.qingmiao.page.drawing.Shape.Group;
import org.qingmiao.page.drawing.Shape.Label;
import org.qingmiao.page.drawing.Shape.Spot;

/**
 * A drawing before anybody sets it: page, file, printer and paper write it each in their own way.
 *
 * @param says the same in words, for who does not see it; empty where the words beside it say as much
 */
public record Drawing(double width, double height, String says, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** All its words, each where it stands on the whole. */
    public List<Label> labels() {
        return labels(shapes, Spot.ORIGIN).toList();
    }

    private static Stream<Label> labels(List<Shape> shapes, Spot origin) {
        return shapes.stream().flatMap(shape -> switch (shape) {
            case Label l ->
                Stream.of(new Label(l.at().plus(origin), l.words(), l.anchor(), l.size(), l.bold(), l.colour()));
            case Group g -> labels(g.shapes(), origin.plus(g.at()));
            default -> Stream.empty();
        });
    }
}
