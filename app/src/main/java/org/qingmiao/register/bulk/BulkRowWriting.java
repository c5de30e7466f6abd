package org.qingmiao.register.bulk;

import java.util.List;
import java.util.Objects;
import org.qingmiao.exchange.sheet.SheetRow;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what a row of a file says and notes that it did, in one transaction: a row that was written is known to be, whenever
 * the server falls.
 */
@Component
class BulkRowWriting {
    private final BulkJudging judging;
    private final RecordMaking making;
    private final RecordEditing editing;
    private final BulkImportRepository imports;
    private final TransactionOperations transaction;

    BulkRowWriting(
            BulkJudging judging,
            RecordMaking making,
            RecordEditing editing,
            BulkImportRepository imports,
            TransactionOperations transaction) {
        this.judging = judging;
        this.making = making;
        this.editing = editing;
        this.imports = imports;
        this.transaction = transaction;
    }

    BulkOutcome write(WorkingRegister register, BulkImport file, SheetRow row, BulkRow read) {
        int line = row.place().row();
        String login = register.person().login();
        BulkOutcome outcome = Objects.requireNonNull(transaction.execute(status -> {
            BulkOutcome done = done(register, row, read);
            if (done instanceof BulkOutcome.Refused) {
                status.setRollbackOnly();
            } else {
                imports.note(file, line, done, login);
            }
            return done;
        }));
        if (outcome instanceof BulkOutcome.Refused) {
            transaction.executeWithoutResult(status -> imports.note(file, line, outcome, login));
        }
        return outcome;
    }

    private BulkOutcome done(WorkingRegister register, SheetRow row, BulkRow read) {
        try {
            return switch (judging.of(register, row, read)) {
                case BulkVerdict.Refused refused -> new BulkOutcome.Refused(refused.faults());
                case BulkVerdict.Twice twice -> new BulkOutcome.Same();
                case BulkVerdict.There there -> new BulkOutcome.Same();
                case BulkVerdict.Fresh fresh -> made(register, row, fresh.asked());
                case BulkVerdict.Differing differing -> changed(register, row, differing);
            };
        } catch (ProblemException notAllowed) {
            return new BulkOutcome.Refused(List.of(BulkFaults.notThere(row)));
        }
    }

    private BulkOutcome made(WorkingRegister register, SheetRow row, BulkRow.Asked asked) {
        return switch (making.make(register, asked.unit(), asked.input())) {
            case RecordOutcome.Done done when done.repeated() -> new BulkOutcome.Same();
            case RecordOutcome.Done done -> new BulkOutcome.Made(done.record(), done.version(), asked.says());
            case RecordOutcome.Awaited awaited ->
                new BulkOutcome.Made(awaited.record(), awaited.version(), asked.says());
            case RecordOutcome.Faulty faulty -> new BulkOutcome.Refused(BulkFaults.of(register, row, faulty.faults()));
            case RecordOutcome.Conflict conflict -> throw new IllegalStateException("a new record");
        };
    }

    private BulkOutcome changed(WorkingRegister register, SheetRow row, BulkVerdict.Differing differing) {
        return switch (editing.change(differing.record(), differing.input())) {
            case RecordOutcome.Done done
            when done.version() == differing.record().head().version() -> new BulkOutcome.Same();
            case RecordOutcome.Done done ->
                new BulkOutcome.Changed(
                        done.record(), done.version(), differing.asked().says());
            case RecordOutcome.Awaited awaited -> throw new IllegalStateException("no step");
            case RecordOutcome.Faulty faulty -> new BulkOutcome.Refused(BulkFaults.of(register, row, faulty.faults()));
            case RecordOutcome.Conflict conflict -> new BulkOutcome.Refused(List.of(BulkFaults.meanwhile(row)));
        };
    }
}
