package org.qingmiao.register.web.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Text;
import org.qingmiao.register.web.record.part.Choice;
import org.qingmiao.register.web.record.part.RecordFormView;

/**
 * A form that everybody may send.
 *
 * @param units among which one is chosen before there are fields; empty once it is
 * @param to whose it will be; absent where nobody chose
 * @param hidden values that go with it
 * @param said what has to be done first, in kind words
 * @param notes what is good to know before one begins
 * @param unfinished whether it can be sent though something is missing
 */
public record PublicFormView(
        Text name,
        Text purpose,
        String action,
        List<Choice> units,
        Optional<Text> to,
        Map<String, String> hidden,
        String proof,
        List<RecordFormView.Part> parts,
        List<RecordFormView.Fault> faults,
        Optional<Text> said,
        List<Text> notes,
        boolean urgent,
        boolean unfinished,
        List<PlanHead.HelpContact> help) {}
