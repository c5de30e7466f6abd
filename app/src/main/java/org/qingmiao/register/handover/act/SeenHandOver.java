package org.qingmiao.register.handover.act;

import java.util.List;
import java.util.Set;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.KeptHandOver;

/**
 * A hand-over as somebody sees it.
 *
 * @param party whether it is the reader's to give or to receive; others are not told reasons
 * @param acts what the reader may do with it now
 * @param answers those that the reader may give now
 */
public record SeenHandOver(
        HandOver definition, KeptHandOver kept, boolean party, Set<HandOverAct> acts, List<HandOver.Return> answers) {
    public SeenHandOver {
        acts = Set.copyOf(acts);
        answers = List.copyOf(answers);
    }
}
