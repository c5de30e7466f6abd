package org.qingmiao.register.web.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.AbsenceReason;
import org.qingmiao.register.intake.FormProofs;
import org.qingmiao.register.intake.OpenForm;
import org.qingmiao.register.intake.OpenForms;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.AskedField;
import org.qingmiao.register.web.record.part.Choice;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.RecordFormComposer;
import org.qingmiao.register.web.record.part.RecordFormComposer.Asking;
import org.qingmiao.register.web.record.part.SentInputs;
import org.springframework.stereotype.Component;

/** Puts together what everybody may send, from the definition of the register. */
@Component
class PublicFormComposer {
    private final OpenForms forms;
    private final RecordMaking making;
    private final RecordFormComposer parts;
    private final FieldOptions options;

    PublicFormComposer(OpenForms forms, RecordMaking making, RecordFormComposer parts, FieldOptions options) {
        this.forms = forms;
        this.making = making;
        this.parts = parts;
        this.options = options;
    }

    /**
     * A form as it was sent, or is to be.
     *
     * @param opened by which the next sending is known
     */
    record Filling(
            OpenForm form,
            String unit,
            FormProofs.Opened opened,
            Map<String, Map<String, List<String>>> texts,
            List<RecordFault> faults,
            Optional<Text> said) {}

    private RecordMaking.NewRecord begun(OpenForm form, String unit) {
        return making.begun(forms.sending(form, unit), unit);
    }

    /** The fields that it asks, in the order of the definition. */
    List<AskedField> fields(OpenForm form, String unit) {
        RecordMaking.NewRecord begun = begun(form, unit);
        List<String> paths = new ArrayList<>();
        form.kept().fields().byPath().forEach((path, field) -> {
            if (begun.sight().fills(path) && form.asks(field)) {
                paths.add(path);
            }
        });
        return AskedField.ofRecord(form.kept(), paths);
    }

    /** What stands there before anybody typed. Whoever does not know need not say so. */
    Map<String, Map<String, List<String>>> blank(OpenForm form, String unit) {
        Map<String, Object> first = begun(form, unit).first();
        List<AskedField> fields = fields(form, unit);
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (AskedField field : fields) {
            Object cell = first.get(field.path());
            cells.put(field.path(), cell == null && isUnknown(field.field()) ? unknown() : cell);
        }
        return RecordFormComposer.texts(fields, cells::get);
    }

    private static boolean isUnknown(RegisterField field) {
        return field.required().isPresent() && field.absent().contains(AbsenceReason.UNKNOWN);
    }

    private static String unknown() {
        return AbsenceReason.UNKNOWN.name().toLowerCase(Locale.ROOT);
    }

    /** First of which unit. */
    PublicFormView units(OpenForm form, List<String> units) {
        return new PublicFormView(
                form.kept().definition().name(),
                form.kept().definition().ground().purpose(),
                PublicFormController.path(form),
                units.stream().map(unit -> new Choice(unit, options.unit(unit))).toList(),
                Optional.empty(),
                Map.of(),
                "",
                List.of(),
                List.of(),
                units.isEmpty() ? Optional.of(Messages.of("intake.no_unit")) : Optional.empty(),
                List.of(),
                form.protects(),
                false,
                form.kept().plan().head().help());
    }

    PublicFormView view(Filling filling) {
        OpenForm form = filling.form();
        WorkingRegister register = forms.sending(form, filling.unit());
        Asking asking = new Asking(register, fields(form, filling.unit()), form.reached(), Optional.empty());
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("form", filling.opened().number());
        hidden.put("unit", filling.unit());
        return new PublicFormView(
                form.kept().definition().name(),
                form.kept().definition().ground().purpose(),
                PublicFormController.path(form),
                List.of(),
                Optional.of(Messages.of("intake.to", options.unit(filling.unit()))),
                hidden,
                filling.opened().proof(),
                parts.parts(asking, filling.texts(), filling.faults()),
                parts.summary(asking, filling.faults()),
                filling.said(),
                notes(form),
                form.protects(),
                form.protects() && !filling.faults().isEmpty(),
                form.kept().plan().head().help());
    }

    private static List<Text> notes(OpenForm form) {
        List<Text> notes = new ArrayList<>();
        if (form.protects()) {
            notes.add(Messages.of("intake.note.protects"));
        }
        if (form.keepsApart()) {
            notes.add(Messages.of("intake.note.apart"));
        }
        if (form.kept().definition().receipt().isPresent()) {
            notes.add(Messages.of("intake.note.code"));
        }
        if (form.leavesFiles()) {
            notes.add(Messages.of("intake.note.files"));
        }
        return notes;
    }

    static SentInputs sent(CleanedRequest request, List<AskedField> fields) {
        return SentInputs.read(request, fields);
    }
}
