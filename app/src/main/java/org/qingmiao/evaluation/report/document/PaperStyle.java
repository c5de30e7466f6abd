package org.qingmiao.evaluation.report.document;

import org.qingmiao.page.style.StyleTokens;
import org.qingmiao.platform.Resources;

/** The style sheets that papers bring along, since they are read far from any server. */
final class PaperStyle {
    static final String PRINT = read("print");
    static final String FILE = PRINT + read("screen");

    private PaperStyle() {}

    private static String read(String name) {
        return StyleTokens.resolved(Resources.text("/style/paper/" + name + ".css"));
    }
}
