package org.qingmiao.register.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.springframework.stereotype.Component;

/**
 * Takes in what is sent by those who do not come back to it: the public by its forms, and whoever reports where nobody may
 * know who did. Where a child may be in danger nothing is turned away.
 */
@Component
public final class PublicIntake {
    private final OpenForms forms;
    private final RecordSending sending;
    private final SentReceipts receipts;
    private final IntakeGate gate;
    private final FiledForms filed;

    PublicIntake(OpenForms forms, RecordSending sending, SentReceipts receipts, IntakeGate gate, FiledForms filed) {
        this.forms = forms;
        this.sending = sending;
        this.receipts = receipts;
        this.gate = gate;
        this.filed = filed;
    }

    /**
     * What came in.
     *
     * @param cells as records take them, by path
     * @param trap what stands in the field that people do not see
     * @param unfinished whether it is to be kept even if something is missing
     */
    public record Incoming(
            OpenForm form,
            String unit,
            Map<String, Object> cells,
            FormProofs.Opened opened,
            String trap,
            boolean unfinished,
            String address) {
        public Incoming {
            cells = Map.copyOf(cells);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param code by which it is followed, where the register gives one */
        record Kept(Optional<SenderCode> code) implements Outcome {}

        /** @param faults none empty; nothing was kept */
        record Faulty(List<RecordFault> faults) implements Outcome {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** So many came from there that this one has to wait. */
        record Many() implements Outcome {}

        /** The form was not opened here, or too long ago: it is shown again with what was typed. */
        record Old() implements Outcome {}

        /** Sent by a program that fills every field. */
        record Thanked() implements Outcome {}
    }

    /** Takes in a form that the public sent. */
    public Outcome receive(Incoming incoming) {
        IntakeGate.Sender sender = new IntakeGate.Sender(incoming.form().id(), incoming.address());
        Optional<Outcome> hindrance = incoming.form().protects()
                ? Optional.empty()
                : gate.hindrance(sender, incoming.form().id(), incoming.opened(), incoming.trap());
        return hindrance.orElseGet(() -> keep(incoming, sender));
    }

    private Outcome keep(Incoming incoming, IntakeGate.Sender sender) {
        boolean many = gate.isMany(sender);
        WorkingRegister register = forms.sending(incoming.form(), incoming.unit());
        RecordInput input = new RecordInput(
                incoming.cells(),
                0,
                Optional.empty(),
                Optional.of(filed.request(
                        incoming.form().id() + " " + incoming.unit(), incoming.opened(), incoming.cells())));
        RecordSending.Sent sent =
                new RecordSending.Sent(register, register, incoming.unit(), input, incoming.unfinished(), record -> {
                    receipts.keep(register, input, record);
                    filed.entry(incoming.form().id(), incoming.unit(), many);
                });
        Outcome outcome = ActorContext.withoutTrace("public", () -> outcome(register, input, sending.send(sent)));
        if (outcome instanceof Outcome.Kept) {
            gate.kept(sender);
        }
        return outcome;
    }

    private Outcome outcome(WorkingRegister register, RecordInput input, RecordOutcome outcome) {
        return outcome instanceof RecordOutcome.Faulty faulty
                ? new Outcome.Faulty(faulty.faults())
                : new Outcome.Kept(receipts.code(register, input));
    }

    /**
     * Makes the record of somebody who works here and must not be known: it goes on at once, because nobody comes back to
     * it, and has a code where the register gives one.
     *
     * @throws org.qingmiao.platform.ProblemException if the person may not, there or with these fields
     */
    public Reported report(WorkingRegister register, String unit, RecordInput input) {
        WorkingRegister onward =
                forms.of(register.kept()).map(form -> forms.sending(form, unit)).orElse(register);
        RecordOutcome outcome = sending.send(new RecordSending.Sent(
                register, onward, unit, input, false, record -> receipts.keep(register, input, record)));
        return new Reported(outcome, receipts.code(register, input));
    }

    /** @param code by which it is followed, where the register gives one */
    public record Reported(RecordOutcome outcome, Optional<SenderCode> code) {}
}
