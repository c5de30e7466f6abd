package org.qingmiao.register.web.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.AskedField;
import org.qingmiao.register.web.record.part.Choice;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.RecordFormComposer;
import org.qingmiao.register.web.record.part.RecordFormComposer.Asking;
import org.qingmiao.register.web.record.part.RecordFormView;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.SentInputs;
import org.springframework.stereotype.Component;

/** The form of a new record. */
@Component
class RecordForms {
    private final RecordFormComposer forms;
    private final FieldOptions options;

    RecordForms(RecordFormComposer forms, FieldOptions options) {
        this.forms = forms;
        this.options = options;
    }

    UnitChoiceView units(WorkingRegister register, List<String> units) {
        return new UnitChoiceView(
                RecordRequests.path(register),
                register.definition().name(),
                units.stream().map(unit -> new Choice(unit, options.unit(unit))).toList());
    }

    static List<AskedField> fields(WorkingRegister register, RecordMaking.NewRecord begun) {
        List<String> paths = register.kept().fields().byPath().keySet().stream()
                .filter(begun.sight()::fills)
                .toList();
        return AskedField.ofRecord(register.kept(), paths);
    }

    RecordFormView blank(WorkingRegister register, RecordMaking.NewRecord begun) {
        List<AskedField> fields = fields(register, begun);
        return form(
                register,
                begun,
                UUID.randomUUID().toString(),
                fields,
                RecordFormComposer.texts(fields, begun.first()::get),
                List.of());
    }

    /** With what was typed, and what is wrong. */
    RecordFormView again(
            WorkingRegister register,
            RecordMaking.NewRecord begun,
            String key,
            SentInputs sent,
            List<RecordFault> faults) {
        return form(register, begun, key, fields(register, begun), sent.texts(), faults);
    }

    private RecordFormView form(
            WorkingRegister register,
            RecordMaking.NewRecord begun,
            String key,
            List<AskedField> fields,
            Map<String, Map<String, List<String>>> texts,
            List<RecordFault> faults) {
        String state =
                register.kept().compiled().graph().begins().stream().findFirst().orElse("");
        Asking asking = new Asking(register, fields, state, Optional.empty());
        Text title = Messages.of("registers.new.of", register.definition().name());
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("key", key);
        hidden.put("unit", begun.unit());
        return new RecordFormView(
                title,
                Messages.of("registers.new.kept_by", options.unit(begun.unit())),
                RecordRequests.path(register) + "/new",
                RecordRequests.path(register),
                Messages.of("registers.new.do"),
                hidden,
                List.of(),
                forms.parts(asking, texts, faults),
                Optional.empty(),
                forms.summary(asking, faults),
                Optional.empty());
    }
}
