package org.qingmiao.reporting.round.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.FieldFault;

/** What there is to say at fields of an answer, with their names. */
final class FieldMessages {
    private FieldMessages() {}

    static List<SubmissionView.FieldMessage> of(List<FormField> entries, List<FieldFault> faults) {
        List<SubmissionView.FieldMessage> told = new ArrayList<>();
        for (FieldFault fault : faults) {
            String field = fault.fields().getFirst();
            entries.stream()
                    .filter(e -> e.field().equals(field))
                    .findFirst()
                    .ifPresent(e ->
                            told.add(new SubmissionView.FieldMessage(field, name(e), fault.message(), fault.hard())));
        }
        return told;
    }

    /** What was said at fields, in the order of the form. */
    static List<SubmissionView.FieldMessage> at(List<FormField> entries, Map<String, Text> said) {
        return entries.stream()
                .filter(e -> said.containsKey(e.field()))
                .map(e -> new SubmissionView.FieldMessage(
                        e.field(), name(e), said.getOrDefault(e.field(), Text.same("")), false))
                .toList();
    }

    /** As the summary and files name a field: element, option, unit. */
    static Text name(FormField formField) {
        Text options = formField.optionsName();
        return Messages.of(
                options.zh().isEmpty() ? "rounds.form.name" : "rounds.form.name.option",
                formField.element().name(),
                formField.unit().shortName(),
                options);
    }
}
