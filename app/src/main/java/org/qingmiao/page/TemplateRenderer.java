package org.qingmiao.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;

/** The templates, for pages and for papers that are written without anybody asking for a page. */
public final class TemplateRenderer {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, TemplateRenderer.class.getClassLoader(), "org.qingmiao.generated.jte");

    private TemplateRenderer() {}

    /** @param template its path below the templates, without ending */
    public static void render(String template, Map<String, Object> parameters, TemplateOutput output) {
        ENGINE.render(template + ".jte", parameters, output);
    }
}
