package org.qingmiao.voice;

import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Text;

/**
 * What became of one suggestion, for who knows its code.
 *
 * @param code as shown or typed; empty before one was typed
 * @param fresh whether it has just been handed out
 * @param state what to say of it; absent if no suggestion has this code
 * @param answer of the unit in charge; empty if there is none
 */
public record ReceiptPage(
        String code, boolean fresh, Optional<Text> state, String answer, List<PlanHead.HelpContact> help) {}
