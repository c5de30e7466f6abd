package org.qingmiao.register.web.intake;

import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Text;

/**
 * That something was received, or what became of it.
 *
 * @param sent whether it has just been received
 * @param code as handed out or typed; empty for none
 * @param name of the register to which it was sent; absent where nothing was found
 * @param lines what is told of it
 */
public record PublicReceiptView(
        boolean sent,
        String code,
        Optional<Text> name,
        List<Line> lines,
        boolean urgent,
        List<PlanHead.HelpContact> help) {
    /** @param since when it is so */
    public record Line(Text label, Text says, Text since) {}
}
