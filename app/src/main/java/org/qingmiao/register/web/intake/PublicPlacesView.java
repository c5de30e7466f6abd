package org.qingmiao.register.web.intake;

import java.util.List;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Text;

/**
 * Places of which the public may say something.
 *
 * @param words by which they were looked for
 */
public record PublicPlacesView(
        Text name, Text purpose, String action, String words, List<Line> lines, List<PlanHead.HelpContact> help) {
    /** @param by the unit that keeps it */
    public record Line(String name, Text by, List<Link> links) {}

    /** What may be said of it. */
    public record Link(Text label, String path) {}
}
