package org.qingmiao.register.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.handover.HandOverOffering;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.DutyHolders;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a record for somebody who does not come back to it, and takes it where it belongs: the steps that are everybody's
 * and ask nothing follow at once, with what they hand over. All or nothing.
 */
@Component
final class RecordSending {
    private final RecordMaking making;
    private final RecordOpening opening;
    private final RecordSteps steps;
    private final DutyHolders holders;
    private final TransactionOperations transaction;

    RecordSending(
            RecordMaking making,
            RecordOpening opening,
            RecordSteps steps,
            DutyHolders holders,
            TransactionOperations transaction) {
        this.making = making;
        this.opening = opening;
        this.steps = steps;
        this.holders = holders;
        this.transaction = transaction;
    }

    /**
     * What is sent.
     *
     * @param onward the register for the steps that follow
     * @param unfinished whether it is kept where it begins if something is missing for these
     * @param made what belongs to it once it is made, in the same transaction
     */
    record Sent(
            WorkingRegister writer,
            WorkingRegister onward,
            String unit,
            RecordInput input,
            boolean unfinished,
            Made made) {}

    /** Something that belongs to a record that was made. */
    @FunctionalInterface
    interface Made {
        void follow(StoredRecord.Key record);
    }

    RecordOutcome send(Sent sent) {
        return Objects.requireNonNull(transaction.execute(status -> {
            RecordOutcome outcome = sentOn(sent, making.make(sent.writer(), sent.unit(), sent.input()));
            if (!(outcome instanceof RecordOutcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private RecordOutcome sentOn(Sent sent, RecordOutcome made) {
        if (!(made instanceof RecordOutcome.Done done) || done.repeated()) {
            return made;
        }
        sent.made().follow(done.record());
        RecordOutcome outcome = ActorContext.withoutTrace("register", () -> onward(sent, done));
        boolean kept = outcome instanceof RecordOutcome.Faulty faulty && (sent.unfinished() || isOfUnits(faulty));
        return kept ? done : outcome;
    }

    /** That nobody can receive it is not the sender's to mend: it stays where it is, before those who work there. */
    private static boolean isOfUnits(RecordOutcome.Faulty faulty) {
        return faulty.faults().stream()
                .allMatch(f -> RecordInput.handOverOf(f.path()).isPresent());
    }

    private RecordOutcome onward(Sent sent, RecordOutcome.Done done) {
        RecordOutcome last = done;
        int most = sent.onward().kept().definition().states().size();
        for (int taken = 0; taken < most; taken++) {
            Optional<OpenedRecord> record = opening.made(sent.onward(), done.record());
            Optional<RegisterStep> step = record.flatMap(
                    r -> r.steps().stream().filter(OpenForms::isAnybodys).findFirst());
            if (step.isEmpty() || !(last instanceof RecordOutcome.Done)) {
                return last;
            }
            last = take(record.orElseThrow(), step.get());
        }
        return last;
    }

    private RecordOutcome take(OpenedRecord record, RegisterStep step) {
        Map<String, String> receivers = new HashMap<>();
        for (HandOverOffering.Choice choice : steps.receivers(record, step)) {
            receiver(choice).ifPresent(unit -> receivers.put(choice.handOver().id(), unit));
        }
        RecordInput input =
                new RecordInput(Map.of(), record.head().version(), Optional.empty(), Optional.empty(), receivers);
        return steps.take(record, step.id(), Optional.empty(), input);
    }

    /** Nobody chooses: who is put forward, else who works on it, else the first. Whoever it is not for passes it on. */
    private Optional<String> receiver(HandOverOffering.Choice choice) {
        List<String> working = holders.units(choice.handOver().duties());
        return choice.suggested()
                .or(() -> choice.units().stream().filter(working::contains).findFirst())
                .or(() -> choice.units().stream().findFirst());
    }
}
