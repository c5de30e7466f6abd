package org.qingmiao.reporting.round.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.indicator.cell.CellCode;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.form.FormNumbers;
import org.qingmiao.reporting.round.RoundCode;
import org.qingmiao.reporting.round.SubmissionField;

/**
 * An answer as a program sent it.
 *
 * @param fields what it says, by name of the field
 * @param places positions of the values in the request
 * @param faults values that nobody asks for, or that came twice
 */
record SentSubmission(Map<String, SubmissionField> fields, Map<String, Integer> places, List<RoundJson.Fault> faults) {
    static SentSubmission read(RoundJson.AnswerIn body, List<FormField> entries) {
        SentSubmission sent = new SentSubmission(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        Map<String, FormField> asked = new HashMap<>();
        entries.forEach(e -> asked.put(e.field(), e));
        List<RoundJson.FieldIn> values = Optional.ofNullable(body.values()).orElse(List.of());
        for (int i = 0; i < values.size(); i++) {
            RoundJson.FieldIn in = Optional.ofNullable(values.get(i)).orElse(RoundJson.FieldIn.NOTHING);
            String name = name(in);
            if (!asked.containsKey(name)) {
                sent.fault(i, RoundCode.NOT_ASKED.id(), Messages.of("rounds.api.not_asked", name.substring(2)));
            } else if (sent.places.putIfAbsent(name, i) != null) {
                sent.fault(i, CellCode.TWICE.id(), Messages.of("rounds.api.twice", name.substring(2)));
            } else {
                sent.fields.put(name, field(in));
            }
        }
        return sent;
    }

    private static String name(RoundJson.FieldIn in) {
        return "v:" + in.element() + ":" + in.unit() + ":" + in.period() + ":"
                + Optional.ofNullable(in.options()).orElse("");
    }

    private static SubmissionField field(RoundJson.FieldIn in) {
        Double value = in.value();
        return SubmissionField.of(
                value == null ? "" : FormNumbers.print(value),
                Optional.ofNullable(in.note()).orElse(""),
                Boolean.TRUE.equals(in.notApplicable()));
    }

    private void fault(int index, String code, Text message) {
        faults.add(new RoundJson.Fault(index, code, true, message));
    }
}
