package org.qingmiao.plan;

import java.util.List;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** What {@code pack.yaml} says of the plan as a whole. */
public record PlanHead(
        String id,
        Text name,
        Text shortName,
        String district,
        int from,
        int to,
        int baseline,
        List<Lang> unofficial,
        Text adoptedBy,
        Text document,
        String source,
        Promises promises,
        List<HelpContact> help) {
    /** How many years before its own base year a plan may look back; what is older is a slip of the pen. */
    public static final int YEARS_BEFORE = 20;

    /** What a pack vouches for: that its sentences can be listed, or that a measure carries out each that promises. */
    public enum Promises {
        LISTED,
        MEASURED
    }

    /** A public contact that the public pages show first, for example 110. */
    public record HelpContact(Text name, String contact) {}
}
