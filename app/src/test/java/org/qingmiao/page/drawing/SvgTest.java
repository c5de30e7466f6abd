package org.qingmiao.page.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.page.StateSignal;
import org.qingmiao.page.drawing.Shape.Anchor;
import org.qingmiao.page.drawing.Shape.Circle;
import org.qingmiao.page.drawing.Shape.Group;
import org.qingmiao.page.drawing.Shape.Label;
import org.qingmiao.page.drawing.Shape.Line;
import org.qingmiao.page.drawing.Shape.Polygon;
import org.qingmiao.page.drawing.Shape.Spot;
import org.qingmiao.page.drawing.Shape.Stroke;
import tools.jackson.databind.json.JsonMapper;

/** One drawing, written for a page, as a file and for a printer. */
class SvgTest {
    private static final Drawing DRAWING = new Drawing(
            200,
            100,
            "two of <3> & \"more\"",
            List.of(
                    new Line(new Spot(0, 9.96), new Spot(200, 10), new Stroke(Palette.LINE, .6).dashed(3, 4)),
                    Group.of(
                            Palette.ATRISK,
                            new Circle(new Spot(5, 5), 4.6, Palette.ATRISK),
                            new Circle(new Spot(7, 5), 4.6, Palette.PAPER, new Stroke(Palette.ATRISK, 2))),
                    new Polygon(List.of(new Spot(0, 0), new Spot(1, 1)), Palette.ACHIEVED, .13),
                    new Group(
                            null,
                            new Spot(10, 20),
                            List.of(new Label(new Spot(1, 2), "a < b", Anchor.END, 14, true, Palette.INK_3)))));

    private static String page(Drawing drawing) {
        StringOutput out = new StringOutput();
        new Svg(drawing).writeTo(out);
        return out.toString();
    }

    @Test
    void a_page_colours_states_by_their_class_and_everything_else_by_value() {
        assertThat(page(DRAWING))
                .isEqualTo("<svg viewBox=\"0 0 200 100\" width=\"200\" height=\"100\" role=\"img\""
                        + " aria-label=\"two of &lt;3&gt; &amp; &quot;more&quot;\">"
                        + "<line x1=\"0\" y1=\"10\" x2=\"200\" y2=\"10\" stroke=\"" + Palette.LINE.hex()
                        + "\" stroke-width=\"0.6\" stroke-dasharray=\"3 4\"/>"
                        + "<g class=\"atrisk\"><circle cx=\"5\" cy=\"5\" r=\"4.6\" fill=\"currentColor\"/>"
                        + "<circle cx=\"7\" cy=\"5\" r=\"4.6\" fill=\"#fff\" stroke=\"currentColor\" stroke-width=\"2\"/></g>"
                        + "<polygon points=\"0,0 1,1\" class=\"achieved\" fill=\"currentColor\" opacity=\"0.13\"/>"
                        + "<g transform=\"translate(10 20)\"><text x=\"1\" y=\"2\" text-anchor=\"end\" font-size=\"14\""
                        + " font-weight=\"600\" fill=\"" + Palette.INK_3.hex() + "\">a &lt; b</text></g></svg>");
    }

    @Test
    void a_drawing_that_says_nothing_is_hidden_from_who_hears_the_page() {
        assertThat(page(new Drawing(10, 10, "", List.of())))
                .contains("aria-hidden=\"true\"")
                .doesNotContain("role");
    }

    @Test
    void a_file_brings_the_colours_of_its_states_along() {
        assertThat(new Svg(DRAWING).asFile())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains(".atrisk{color:" + Palette.ATRISK.hex() + "}");
    }

    @Test
    void a_printer_gets_every_colour_as_a_value_and_the_words_apart() {
        StringOutput out = new StringOutput();
        new Svg(DRAWING).forPrint(50).writeTo(out);
        assertThat(out.toString())
                .contains("width=\"50.0pt\" height=\"25.0pt\"", "fill=\"" + Palette.ATRISK.hex() + "\"")
                .doesNotContain("currentColor", "class=", "<text");
        assertThat(DRAWING.labels())
                .containsExactly(new Label(new Spot(11, 22), "a < b", Anchor.END, 14, true, Palette.INK_3));
    }

    @Test
    void a_drawing_is_kept_and_read_again_as_it_was() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(DRAWING), Drawing.class))
                .isEqualTo(DRAWING);
    }

    @Test
    void each_state_has_a_shape_of_its_own_that_takes_the_colour_of_what_is_around_it() {
        assertThat(List.of(StateSignal.values()))
                .allSatisfy(s -> assertThat(s.shape()).contains("currentColor").doesNotContain("class"))
                .extracting(StateSignal::shape)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_colour_is_the_same_for_word_as_for_a_page() {
        assertThat(Palette.PAPER.rgb()).containsExactly(255, 255, 255);
        for (Palette colour : Palette.values()) {
            int value = 0;
            for (byte part : colour.rgb()) {
                value = value << 8 | part & 0xff;
            }
            String hex = colour.hex().length() == 4 ? colour.hex().replaceAll("[0-9a-f]", "$0$0") : colour.hex();
            assertThat(String.format(java.util.Locale.ROOT, "#%06x", value)).isEqualTo(hex);
        }
    }
}
