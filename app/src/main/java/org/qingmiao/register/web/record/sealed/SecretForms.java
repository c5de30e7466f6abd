package org.qingmiao.register.web.record.sealed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.sealed.SecretFilling;
import org.qingmiao.register.record.sealed.SecretLook;
import org.qingmiao.register.web.record.part.AskedField;
import org.qingmiao.register.web.record.part.RecordFormComposer;
import org.qingmiao.register.web.record.part.RecordFormComposer.Asking;
import org.qingmiao.register.web.record.part.RecordFormView;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.SentInputs;
import org.springframework.stereotype.Component;

/** Forms by which what is sealed is filled. */
@Component
class SecretForms {
    private final RecordFormComposer forms;
    private final SecretFilling filling;

    SecretForms(RecordFormComposer forms, SecretFilling filling) {
        this.forms = forms;
        this.filling = filling;
    }

    /** The fields that stand once and that the reader may fill. */
    List<AskedField> asked(OpenedRecord record) {
        return AskedField.ofRecord(record.register().kept(), filling.fillable(record));
    }

    /** The fields of a row. */
    List<AskedField> asked(OpenedRecord record, Section section) {
        return AskedField.ofRow(section, filling.fillable(record));
    }

    /** With what lies there; nothing for who only looks. */
    Optional<RecordFormView> of(OpenedRecord record, SecretLook look) {
        List<AskedField> asked = asked(record);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(form(
                        record,
                        asked,
                        look.version(),
                        SecretComposer.path(record) + "/fill",
                        RecordFormComposer.texts(asked, look.shown()::get),
                        List.of()));
    }

    /** With what was typed, and what is wrong. */
    RecordFormView again(OpenedRecord record, int version, SentInputs sent, List<RecordFault> faults) {
        return form(record, asked(record), version, SecretComposer.path(record) + "/fill", sent.texts(), faults);
    }

    RecordFormView row(
            OpenedRecord record,
            Section section,
            Map<String, Map<String, List<String>>> texts,
            List<RecordFault> faults) {
        String path = SecretComposer.path(record) + "/rows/" + section.id() + "/new";
        return form(record, asked(record, section), 0, path, texts, faults);
    }

    private RecordFormView form(
            OpenedRecord record,
            List<AskedField> fields,
            int version,
            String action,
            Map<String, Map<String, List<String>>> texts,
            List<RecordFault> faults) {
        Asking asking = new Asking(record.register(), fields, record.head().state(), Optional.empty());
        return new RecordFormView(
                SecretComposer.title(),
                Text.same(""),
                action,
                RecordRequests.path(record),
                Messages.of("registers.edit.do"),
                Map.of("version", String.valueOf(version)),
                List.of(),
                forms.parts(asking, texts, faults),
                Optional.empty(),
                forms.summary(asking, faults),
                Optional.empty());
    }
}
