package org.qingmiao.evaluation.report.document;

import org.qingmiao.platform.Resources;

/** The style sheets that papers bring along, since they are read far from any server. */
final class PaperStyle {
    static final String PRINT = Resources.text("/style/paper/print.css");
    static final String FILE = PRINT + Resources.text("/style/paper/screen.css");

    private PaperStyle() {}
}
