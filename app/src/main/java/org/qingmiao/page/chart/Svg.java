package org.qingmiao.page.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A finished drawing, ready to stand in a page. */
public record Svg(String markup) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    /** As a file of its own, with the colours that a page's style sheet would give. */
    public String asFile() {
        String head = markup.contains("xmlns=")
                ? markup
                : markup.replaceFirst("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"");
        int end = head.indexOf('>') + 1;
        return head.substring(0, end) + "<style>" + FILE_STYLE + "</style>" + head.substring(end);
    }

    private static final String FILE_STYLE = """
            svg{color:#1c2420;font-family:"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;background:#fff}
            .achieved{color:#1d7457}.ontrack{color:#2a67a8}.atrisk{color:#8d5a00}.offtrack{color:#b3301f}.nodata{color:#5f6a64}
            """;
}
