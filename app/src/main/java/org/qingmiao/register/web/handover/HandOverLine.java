package org.qingmiao.register.web.handover;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.register.web.record.part.OwedMark;

/**
 * A hand-over on the page of its record.
 *
 * @param label what it is for, and from whom to whom
 * @param running whether it runs
 * @param facts what happened, one after the other
 * @param owed what is owed of it next
 * @param acts what the reader may do with it
 */
public record HandOverLine(
        Text label, Text state, boolean running, List<Text> facts, Optional<Owed> owed, List<Act> acts) {
    public HandOverLine {
        facts = List.copyOf(facts);
        acts = List.copyOf(acts);
    }

    /** @param how the end was worked out */
    public record Owed(Text what, OwedMark mark, Text how) {}

    /**
     * @param path of its form
     * @param first whether it stands before others
     */
    public record Act(String path, Text label, boolean first) {}
}
