package org.qingmiao.register.web.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.act.HandOverAct;
import org.qingmiao.register.handover.act.HandOverAsking;
import org.qingmiao.register.handover.act.HandOverDesk;
import org.qingmiao.register.handover.act.SeenHandOver;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.web.record.part.AskedField;
import org.qingmiao.register.web.record.part.Choice;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.InputView;
import org.qingmiao.register.web.record.part.PlainInputs;
import org.qingmiao.register.web.record.part.RecordFormComposer;
import org.qingmiao.register.web.record.part.RecordFormView;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Component;

/** Forms of what is done with a hand-over. */
@Component
class HandOverForms {
    static final String UNIT = "unit";
    static final String PARTLY = "partly";
    static final String WHY = "why";

    private final HandOverDesk desk;
    private final RecordFormComposer forms;
    private final FieldOptions options;

    HandOverForms(HandOverDesk desk, RecordFormComposer forms, FieldOptions options) {
        this.desk = desk;
        this.forms = forms;
        this.options = options;
    }

    /** What a form is about. */
    record Doing(OpenedRecord record, SeenHandOver seen, HandOverAct act, Optional<HandOver.Return> answer) {
        List<AskedField> fields() {
            return answer.map(a -> AskedField.ofRecord(
                            record.register().kept(),
                            HandOverAsking.fields(record.register().kept(), a)))
                    .orElse(List.of());
        }

        String path() {
            return RecordRequests.path(record) + "/hand-overs/" + seen.kept().id() + "/" + act.word();
        }

        Text title() {
            return answer.map(a -> Messages.of("handover.act.answer.of", a.label()))
                    .orElseGet(() -> HandOverWords.act(act));
        }
    }

    /**
     * What stands in its inputs.
     *
     * @param texts of fields
     */
    record Typed(
            Map<String, String> hidden,
            Map<String, Map<String, List<String>>> texts,
            String unit,
            boolean partly,
            String reason) {}

    RecordFormView form(Doing doing, Typed typed, List<RecordFault> faults) {
        OpenedRecord record = doing.record();
        RecordFormComposer.Asking asking = new RecordFormComposer.Asking(
                record.register(), doing.fields(), record.head().state(), Optional.of(needed(doing)));
        List<RecordFormView.Part> parts = new ArrayList<>(forms.parts(asking, typed.texts(), faults));
        List<InputView> plain = plain(doing, typed, faults);
        if (!plain.isEmpty()) {
            parts.add(new RecordFormView.Part(
                    "hand-over", doing.seen().definition().label(), Messages.of("handover.receiver.why"), plain));
        }
        return new RecordFormView(
                doing.title(),
                HandOverWords.does(doing.act(), doing.seen().kept()),
                doing.path(),
                RecordRequests.path(record),
                doing.title(),
                hidden(doing, typed),
                List.of(),
                parts,
                doing.act() == HandOverAct.REFUSE
                        ? Optional.of(RecordFormComposer.reason(typed.reason(), faults))
                        : Optional.empty(),
                forms.summary(asking, faults),
                Optional.empty());
    }

    private static Set<String> needed(Doing doing) {
        return Set.copyOf(doing.fields().stream().map(AskedField::path).toList());
    }

    private static Map<String, String> hidden(Doing doing, Typed typed) {
        Map<String, String> hidden = new LinkedHashMap<>(typed.hidden());
        doing.answer().ifPresent(answer -> hidden.put("answer", answer.id()));
        return hidden;
    }

    private List<InputView> plain(Doing doing, Typed typed, List<RecordFault> faults) {
        List<InputView> inputs = new ArrayList<>();
        if (doing.act() == HandOverAct.PASS_ON) {
            List<Choice> units = desk.asking().onward(doing.record(), doing.seen()).stream()
                    .map(unit -> new Choice(unit, options.unit(unit)))
                    .toList();
            inputs.add(PlainInputs.select(
                    UNIT, Messages.of("handover.unit"), units, typed.unit(), RecordFormComposer.problem(faults, UNIT)));
        }
        if (doing.act() == HandOverAct.ACCEPT && doing.seen().definition().partly()) {
            inputs.add(PlainInputs.check(PARTLY, Messages.of("handover.partly"), typed.partly()));
        }
        if (asksWhy(doing)) {
            inputs.add(PlainInputs.words(
                    WHY,
                    Messages.of("registers.form.reason"),
                    typed.reason(),
                    RecordFormComposer.problem(faults, RecordFormComposer.REASON)));
        }
        return inputs;
    }

    /** A reason may be given where none has to be. */
    private static boolean asksWhy(Doing doing) {
        return switch (doing.act()) {
            case ACCEPT -> doing.seen().definition().partly();
            case PASS_ON, END, TAKE_BACK -> true;
            case REFUSE, ANSWER -> false;
        };
    }
}
