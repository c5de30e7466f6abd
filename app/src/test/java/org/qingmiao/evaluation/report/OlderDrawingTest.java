package org.qingmiao.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.evaluation.report.Report.Figure;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.page.drawing.Palette;
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
import tools.jackson.databind.json.JsonMapper;

/** Papers that were frozen when their drawings were SVG are still what they were. */
class OlderDrawingTest {
    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 360" width="860" height="360" role="img" aria-label="From &lt;1&gt;">\
            <style>svg{color:#1c2420;font-family:"Noto Sans CJK SC"}
            .achieved{color:#1d7457}</style>\
            <rect x="56" y="18" width="654" height="40.5" fill="#f0f6f2"/>\
            <line x1="56" y1="20" x2="710" y2="20" stroke="#edf0ec"/>\
            <text x="48" y="25" text-anchor="end" font-size="14" fill="#5f6a64">1 &amp; 2</text>\
            <polygon points="1,2 3,4.5" class="offtrack" fill="currentColor" opacity=".13"/>\
            <polyline points="1,2 3,4" fill="none" stroke="#1c2420" stroke-width="1.6" stroke-dasharray="6 5"/>\
            <g class="offtrack"><circle cx="1" cy="2" r="4.6" fill="#fff" stroke="currentColor" stroke-width="2"/>\
            <text x="1" y="2" text-anchor="middle" font-size="16" font-weight="600" fill="currentColor">7</text></g></svg>""";

    private static final Drawing DRAWING = new Drawing(
            860,
            360,
            "From <1>",
            List.of(
                    new Rect(new Spot(56, 18), 654, 40.5, Palette.KEPT_2),
                    new Line(new Spot(56, 20), new Spot(710, 20), new Stroke(Palette.LINE_2, 1)),
                    new Label(new Spot(48, 25), "1 & 2", Anchor.END, 14, Palette.INK_3),
                    new Polygon(List.of(new Spot(1, 2), new Spot(3, 4.5)), Palette.OFFTRACK, .13),
                    new Polyline(List.of(new Spot(1, 2), new Spot(3, 4)), new Stroke(Palette.INK, 1.6).dashed(6, 5)),
                    Group.of(
                            Palette.OFFTRACK,
                            new Circle(new Spot(1, 2), 4.6, Palette.PAPER, new Stroke(Palette.OFFTRACK, 2)),
                            new Label(new Spot(1, 2), "7", Anchor.MIDDLE, 16, true, Palette.OFFTRACK))));

    @Test
    void an_older_paper_gives_the_drawing_that_is_made_today() {
        JsonMapper json = JsonMapper.builder().build();
        Figure today = new Figure("c", false, List.of("2021"), List.of(), DRAWING);
        String older = json.createObjectNode()
                .put("@type", "figure")
                .put("caption", "c")
                .put("bars", false)
                .put("svg", SVG)
                .set("categories", json.createArrayNode().add("2021"))
                .set("series", json.createArrayNode())
                .toString();
        assertThat(json.readValue(older, Report.Block.class)).isEqualTo(today);
        assertThat(json.readValue(json.writeValueAsString(today), Report.Block.class))
                .isEqualTo(today);
    }

    @Test
    void what_never_stood_in_a_paper_is_refused() {
        assertThatThrownBy(() -> OlderDrawing.of("<svg viewBox=\"0 0 1 1\"><script/></svg>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OlderDrawing.of("<!DOCTYPE a [<!ENTITY b \"c\">]><svg viewBox=\"0 0 1 1\">&b;</svg>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
