package org.qingmiao.register.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.register.bulk.BulkImportRepository.WrittenRow;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes back what a file did, for who brought it: record by record, as far as nobody changed it since. */
@Component
public class BulkUndoing {
    /** So long after a file was written. */
    private static final Duration OFFERED = Duration.ofDays(30);

    private static final int NAMED = 200;

    private final BulkImportRepository imports;
    private final BulkRowUndoing undoing;
    private final RecordOpening opening;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    BulkUndoing(
            BulkImportRepository imports,
            BulkRowUndoing undoing,
            RecordOpening opening,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.imports = imports;
        this.undoing = undoing;
        this.opening = opening;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether files can be taken back there: in the vault, and apart, nobody may infer whether something was changed. */
    public static boolean isPossible(WorkingRegister register) {
        return register.kept().layout().tables().stream().allMatch(t -> t.band().isWithRecord());
    }

    /** Whether there is something to take back, and it is not too late. */
    public boolean isOffered(WorkingRegister register, BulkImport file) {
        Instant since = file.ended().orElse(file.at());
        return isPossible(register)
                && file.state() != BulkImport.State.UNDONE
                && file.tally().standing() > 0
                && since.plus(OFFERED).isAfter(clock.instant());
    }

    /** Takes back as much as there is time for, the last row first. */
    public BulkTakenBack undo(WorkingRegister register, BulkImport file) {
        Instant end = clock.instant().plus(BulkMaking.TIME);
        int undone = 0;
        int looked = 0;
        List<WrittenRow> rows = imports.standing(file, BulkTrials.MOST_ROWS);
        for (WrittenRow row : rows) {
            if (looked > 0 && !clock.instant().isBefore(end)) {
                break;
            }
            looked++;
            undone += undone(register, file, row) ? 1 : 0;
        }
        boolean whole = looked == rows.size();
        note(register, file, undone, looked, whole);
        List<BulkTakenBack.Stayed> stayed = imports.kept(file, NAMED).stream()
                .map(row -> stayed(register, row))
                .toList();
        return new BulkTakenBack(undone, stayed, whole);
    }

    private boolean undone(WorkingRegister register, BulkImport file, WrittenRow row) {
        boolean undone = Objects.requireNonNull(transaction.execute(status -> {
            boolean done = undoing.undo(register, file, row);
            if (done) {
                imports.tookBack(file, row, true);
            } else {
                status.setRollbackOnly();
            }
            return done;
        }));
        if (!undone) {
            transaction.executeWithoutResult(status -> imports.tookBack(file, row, false));
        }
        return undone;
    }

    private void note(WorkingRegister register, BulkImport file, int undone, int looked, boolean whole) {
        Map<String, String> said = Map.of(
                "file", file.digest(), "undone", String.valueOf(undone), "kept", String.valueOf(looked - undone));
        transaction.executeWithoutResult(status -> {
            if (whole) {
                imports.end(file, BulkImport.State.UNDONE, clock.instant());
            }
            audit.record(AuditEntry.act("register.import.undo", "register:" + register.id(), "", said));
        });
    }

    private BulkTakenBack.Stayed stayed(WorkingRegister register, WrittenRow row) {
        Optional<OpenedRecord> record = opening.made(register, row.record());
        return new BulkTakenBack.Stayed(
                row.record().id(),
                record.flatMap(r ->
                        r.register().kept().number(r.head().number(), r.stored().values())));
    }
}
