package org.qingmiao.portal;

import java.util.List;
import java.util.Map;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Text;

/** What was promised to children, in everyday words, and how it is going. */
public record PublicView(
        PublicYear published,
        Text headline,
        Text sentence,
        Map<StateSignal, Long> counts,
        List<Chapter> chapters,
        List<PlanHead.HelpContact> help) {
    public record Chapter(Text name, List<Promise> promises) {}

    /** One promise; {@code now} says where it stands. */
    public record Promise(String id, StateSignal signal, Text words, Text now, String path) {}
}
