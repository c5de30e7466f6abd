package org.qingmiao.register.web.intake;

import java.util.List;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Text;

/** What the public may send: first what protects children. */
public record PublicFormsView(List<Line> lines, List<PlanHead.HelpContact> help) {
    /**
     * A register.
     *
     * @param path of its form; empty where no unit keeps such records yet
     */
    public record Line(Text name, Text purpose, String path, boolean urgent) {}
}
