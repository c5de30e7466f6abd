package org.qingmiao.register.web.record.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * A form that asks for fields of a record.
 *
 * @param lead what happens when it is sent
 * @param action path to which it is sent
 * @param back path of where one came from
 * @param hidden values that go with it
 * @param clashes what somebody else changed meanwhile too
 * @param reason what was given as reason, where one is asked for
 * @param faults in the order of fields
 * @param remove path to which it is sent that what the form shows shall be no more; nothing if that cannot be
 */
public record RecordFormView(
        Text title,
        Text lead,
        String action,
        String back,
        Text button,
        Map<String, String> hidden,
        List<Clash> clashes,
        List<Part> parts,
        Optional<Reason> reason,
        List<Fault> faults,
        Optional<String> remove) {

    /**
     * A section.
     *
     * @param why it is asked for
     */
    public record Part(String id, Text label, Text why, List<InputView> inputs) {}

    /** @param anchor of the input; empty if it is about no field of the form */
    public record Fault(String anchor, Text label, Text message) {}

    /** The reason of an act. */
    public record Reason(String typed, Optional<Text> problem) {}

    /**
     * A field that two people changed.
     *
     * @param name of the input that says whose value stays
     */
    public record Clash(String name, Text label, Text theirs, Text mine) {}
}
