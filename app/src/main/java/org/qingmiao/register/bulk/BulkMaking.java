package org.qingmiao.register.bulk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingmiao.exchange.sheet.SentSheet;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.exchange.sheet.SheetRow;
import org.qingmiao.exchange.sheet.UnreadableSheet;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.secret.SecretWriting;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes rows of a file records, each in a transaction of its own, so that one that is refused hinders no other. What was
 * made stays made: whoever goes on, after a pause or a fall, finds those rows done, and so do two who write the same file.
 */
@Component
public class BulkMaking {
    /** Nobody waits longer for an answer; the rest is asked for with the next request. */
    private static final Duration TIME = Duration.ofSeconds(15);

    private final RecordMaking making;
    private final SecretWriting secrets;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    BulkMaking(
            RecordMaking making, SecretWriting secrets, Audit audit, TransactionOperations transaction, Clock clock) {
        this.making = making;
        this.secrets = secrets;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Writes as many rows as there is time for.
     *
     * @param digest of the file, for the record of who did what
     * @param behind row behind which it begins; rows before it are not looked at again
     */
    public BulkWritten write(
            WorkingRegister register, BulkColumns columns, SentSheet sheet, String digest, int behind)
            throws IOException, UnreadableSheet {
        Slice slice = new Slice(register, new BulkRows(register, columns, secrets::unguessed), behind);
        sheet.rows(slice::add);
        BulkWritten written =
                new BulkWritten(slice.made, slice.before, slice.refused, slice.faults, slice.last, slice.whole);
        transaction.executeWithoutResult(status -> audit.record(entry(register, digest, behind, written)));
        return written;
    }

    private static AuditEntry entry(WorkingRegister register, String digest, int behind, BulkWritten written) {
        return AuditEntry.act(
                "register.import",
                "register:" + register.id(),
                "",
                Map.of(
                        "file",
                        digest,
                        "rows",
                        (behind + 1) + "–" + written.last(),
                        "made",
                        String.valueOf(written.made()),
                        "before",
                        String.valueOf(written.before()),
                        "refused",
                        String.valueOf(written.refused())));
    }

    /** What is done in one request. */
    private final class Slice {
        private final WorkingRegister register;
        private final BulkRows rows;
        private final int behind;
        private final Instant end = clock.instant().plus(TIME);
        private final List<SheetFault> faults = new ArrayList<>();
        private int made;
        private int before;
        private int refused;
        private int last;
        private boolean whole = true;

        Slice(WorkingRegister register, BulkRows rows, int behind) {
            this.register = register;
            this.rows = rows;
            this.behind = behind;
            this.last = behind;
        }

        void add(SheetRow row) {
            BulkRow read = rows.read(row);
            if (row.place().row() <= behind) {
                return;
            }
            // One row at least, so that whoever goes on comes to an end.
            whole = whole && (last == behind || clock.instant().isBefore(end));
            if (whole) {
                last = row.place().row();
                take(row, read);
            }
        }

        private void take(SheetRow row, BulkRow read) {
            switch (read) {
                case BulkRow.Unread unread -> refuse(unread.faults());
                case BulkRow.Again again -> before++;
                case BulkRow.Asked asked -> make(row, asked);
            }
        }

        private void make(SheetRow row, BulkRow.Asked asked) {
            try {
                if (making.earlier(register, asked.unit(), asked.input()).isPresent()) {
                    before++;
                    return;
                }
                switch (making.make(register, asked.unit(), asked.input())) {
                    case RecordOutcome.Done done -> count(done.repeated());
                    case RecordOutcome.Awaited awaited -> count(false);
                    case RecordOutcome.Faulty faulty -> refuse(BulkFaults.of(register, row, faulty.faults()));
                    case RecordOutcome.Conflict conflict -> throw new IllegalStateException("a new record");
                }
            } catch (ProblemException notAllowed) {
                refuse(List.of(BulkFaults.notThere(row)));
            }
        }

        private void count(boolean repeated) {
            if (repeated) {
                before++;
            } else {
                made++;
            }
        }

        private void refuse(List<SheetFault> wrong) {
            refused++;
            faults.addAll(wrong);
        }
    }
}
