package org.qingmiao.page.drawing;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.stream.Collectors;

/** A drawing as SVG. As content it stands in a page, whose style sheet colours the states. */
public record Svg(Drawing drawing) implements Content {
    private static final String NAMESPACE = " xmlns=\"http://www.w3.org/2000/svg\"";
    private static final String FONTS = "\"Noto Sans CJK SC\",\"PingFang SC\",\"Microsoft YaHei\",sans-serif";

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup("", ""));
    }

    /** As a file of its own, with the colours that a page's style sheet would give. */
    public String asFile() {
        return markup(NAMESPACE, "<style>" + fileStyle() + "</style>");
    }

    private String markup(String namespace, String style) {
        SvgWriter out = SvgWriter.forPage();
        drawing.shapes().forEach(out::shape);
        String size = "width=\"" + SvgNotation.number(drawing.width()) + "\" height=\""
                + SvgNotation.number(drawing.height()) + "\"";
        return root(namespace, size) + style + out + "</svg>";
    }

    /**
     * For a printer that knows neither style sheets nor fonts within drawings: its colours as values, its words left out.
     *
     * @param points the width on paper
     */
    public Content forPrint(double points) {
        SvgWriter out = SvgWriter.forPrint();
        drawing.shapes().forEach(out::shape);
        String size = "width=\"" + points + "pt\" height=\"" + drawing.height() * points / drawing.width() + "pt\"";
        String markup = root(NAMESPACE, size) + out + "</svg>";
        return output -> output.writeContent(markup);
    }

    /** Shapes that stand in an element of the page's own and take its colour. */
    public static String within(Palette tone, List<Shape> shapes) {
        SvgWriter out = SvgWriter.within(tone);
        shapes.forEach(out::shape);
        return out.toString();
    }

    private String root(String namespace, String size) {
        String box = SvgNotation.number(drawing.width()) + " " + SvgNotation.number(drawing.height());
        String says = drawing.says().isEmpty()
                ? "aria-hidden=\"true\""
                : "role=\"img\" aria-label=\"" + SvgNotation.escape(drawing.says()) + "\"";
        return "<svg" + namespace + " viewBox=\"0 0 " + box + "\" " + size + " " + says + ">";
    }

    /** What a page's style sheet says of drawings, for files that have none. */
    public static String fileStyle() {
        return "svg{color:" + Palette.INK.hex() + ";font-family:" + FONTS + ";background:" + Palette.PAPER.hex() + "}"
                + Palette.states().stream()
                        .map(state -> "." + state.token() + "{color:" + state.hex() + "}")
                        .collect(Collectors.joining());
    }
}
