package org.qingmiao.generated.jte.glossary;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;
import org.qingmiao.SecondSectionTest;
import org.qingmiao.generated.jte.layout.JtemainGenerated;
import org.qingmiao.page.Frame;

/** What the build makes of a template; by hand, as tests have none. */
public final class JtelistGenerated {
    public static final String JTE_NAME = "glossary/list.jte";
    public static final int[] JTE_LINE_INFO = {0};

    private JtelistGenerated() {}

    public static void renderMap(HtmlTemplateOutput page, HtmlInterceptor interceptor, Map<String, Object> values) {
        render(page, interceptor, (Frame) values.get("frame"), (SecondSectionTest.Terms) values.get("model"));
    }

    private static void render(
            HtmlTemplateOutput page, HtmlInterceptor interceptor, Frame frame, SecondSectionTest.Terms model) {
        JtemainGenerated.render(page, interceptor, frame, content -> {
            HtmlTemplateOutput out = (HtmlTemplateOutput) content;
            for (var term : model.all()) {
                out.setContext("dt", null);
                out.writeContent("<dt id=\"" + term.id() + "\">");
                out.writeUserContent(frame.t(term.name()));
                out.writeContent("</dt><dd>");
                out.writeUserContent(frame.t(term.meaning()));
                out.writeContent("</dd>");
            }
        });
    }
}
