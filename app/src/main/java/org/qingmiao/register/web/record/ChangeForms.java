package org.qingmiao.register.web.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.web.RegisterNames;
import org.qingmiao.register.web.record.part.AskedField;
import org.qingmiao.register.web.record.part.Choice;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.InputView;
import org.qingmiao.register.web.record.part.PlainInputs;
import org.qingmiao.register.web.record.part.RecordFormComposer;
import org.qingmiao.register.web.record.part.RecordFormComposer.Asking;
import org.qingmiao.register.web.record.part.RecordFormView;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.ValueWords;
import org.springframework.stereotype.Component;

/** Forms by which a record is changed: its fields, or what a step asks. */
@Component
class ChangeForms {
    private final RecordFormComposer forms;
    private final FieldOptions options;
    private final RecordSteps steps;

    ChangeForms(RecordFormComposer forms, FieldOptions options, RecordSteps steps) {
        this.steps = steps;
        this.forms = forms;
        this.options = options;
    }

    RecordFormView blank(ChangedRecord changed) {
        return form(
                changed,
                hidden(changed.record().head().version(), UUID.randomUUID().toString()),
                RecordFormComposer.texts(changed.fields(), changed::cell),
                "",
                Map.of(),
                List.of(),
                List.of());
    }

    /** With what was typed, and what is wrong. */
    RecordFormView again(ChangedRecord changed, SentChange sent, List<RecordFault> faults) {
        return form(
                changed,
                hidden(sent.basedOn(), sent.key()),
                sent.inputs().texts(),
                sent.reason().orElse(""),
                sent.receivers(),
                faults,
                List.of());
    }

    /**
     * After somebody else changed it: on what it is now lies what the writer changed, and where both changed a field,
     * the writer says whose value stays.
     *
     * @param changed as it is now
     */
    RecordFormView clashed(ChangedRecord changed, SentChange sent) {
        OpenedRecord record = changed.record();
        Map<String, Map<String, List<String>>> texts =
                new LinkedHashMap<>(RecordFormComposer.texts(changed.fields(), changed::cell));
        sent.cells()
                .keySet()
                .forEach(path -> texts.put(path, sent.inputs().texts().getOrDefault(path, Map.of())));
        ValueWords words = options.words(record.register());
        List<RecordFormView.Clash> clashes = changed.fields().stream()
                .filter(f -> sent.cells().containsKey(f.path()))
                .map(f -> clash(changed, f, sent, words))
                .filter(clash -> !clash.theirs().equals(clash.mine()))
                .toList();
        return form(
                changed,
                hidden(record.head().version(), UUID.randomUUID().toString()),
                texts,
                sent.reason().orElse(""),
                sent.receivers(),
                List.of(),
                clashes);
    }

    private static RecordFormView.Clash clash(
            ChangedRecord changed, AskedField field, SentChange sent, ValueWords words) {
        return new RecordFormView.Clash(
                ChangeReading.keep(field.path()),
                field.label(),
                words.of(field.field(), changed.cell(field.path())),
                words.of(field.field(), sent.cells().get(field.path())));
    }

    static Map<String, String> hidden(int version, String key) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("key", key);
        hidden.put("version", String.valueOf(version));
        return hidden;
    }

    private RecordFormView form(
            ChangedRecord changed,
            Map<String, String> hidden,
            Map<String, Map<String, List<String>>> texts,
            String reason,
            Map<String, String> receivers,
            List<RecordFault> faults,
            List<RecordFormView.Clash> clashes) {
        OpenedRecord record = changed.record();
        Asking asking = new Asking(
                record.register(),
                changed.fields(),
                record.head().state(),
                changed.step().map(s -> changed.needed()));
        changed.row().ifPresent(row -> hidden.put("row", row.toString()));
        String path = RecordRequests.path(record);
        return new RecordFormView(
                title(changed),
                changed.step().map(step -> leads(record, step)).orElse(Text.same("")),
                path + changed.step().map(s -> "/steps/" + s.id()).orElse("/edit"),
                path,
                changed.step().map(RegisterStep::label).orElse(Messages.of("registers.edit.do")),
                hidden,
                clashes,
                Stream.concat(forms.parts(asking, texts, faults).stream(), receivers(changed, receivers, faults))
                        .toList(),
                changed.reason() ? Optional.of(RecordFormComposer.reason(reason, faults)) : Optional.empty(),
                forms.summary(asking, faults),
                Optional.empty());
    }

    /** To whom the step hands the record, where whoever takes it chooses. */
    private Stream<RecordFormView.Part> receivers(
            ChangedRecord changed, Map<String, String> chosen, List<RecordFault> faults) {
        return changed.step().stream()
                .flatMap(step -> steps.receivers(changed.record(), step).stream())
                .map(choice -> {
                    HandOver handOver = choice.handOver();
                    String path = RecordInput.receiver(handOver.id());
                    Text label = Messages.of("handover.receiver", handOver.label());
                    InputView input = PlainInputs.select(
                            path,
                            label,
                            choice.units().stream()
                                    .map(unit -> new Choice(unit, options.unit(unit)))
                                    .toList(),
                            chosen.getOrDefault(
                                    handOver.id(), choice.suggested().orElse("")),
                            RecordFormComposer.problem(faults, path));
                    return new RecordFormView.Part(
                            "to-" + handOver.id(), label, Messages.of("handover.receiver.why"), List.of(input));
                });
    }

    /** What the page is called. */
    static Text title(ChangedRecord changed) {
        return changed.step().map(RegisterStep::label).orElse(Messages.of("registers.edit"));
    }

    private static Text leads(OpenedRecord record, RegisterStep step) {
        RegisterNames names = new RegisterNames(record.register().definition());
        return step.to()
                .map(to -> Messages.of("registers.step.leads", names.state(to)))
                .orElse(Messages.of("registers.step.stays"));
    }
}
