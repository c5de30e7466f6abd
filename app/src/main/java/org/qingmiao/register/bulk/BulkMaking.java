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
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the rows of a file, each in a transaction of its own, so that one that is refused hinders no other. What was
 * written stays written: whoever goes on, after a pause or a fall, begins behind it, and two who write the same file make
 * nothing twice.
 */
@Component
public class BulkMaking {
    /** Nobody waits longer for an answer; the rest is asked for with the next request. */
    static final Duration TIME = Duration.ofSeconds(15);

    private final BulkReadings readings;
    private final BulkRowWriting writing;
    private final BulkImportRepository imports;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    BulkMaking(
            BulkReadings readings,
            BulkRowWriting writing,
            BulkImportRepository imports,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.readings = readings;
        this.writing = writing;
        this.imports = imports;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes as many rows as there is time for, from where it ended last. */
    public BulkWritten write(WorkingRegister register, BulkColumns columns, SentSheet sheet, BulkImport file)
            throws IOException, UnreadableSheet {
        BulkRows rows = readings.of(register, columns, sheet);
        transaction.executeWithoutResult(status -> imports.begin(file, clock.instant()));
        int behind = file.state() == BulkImport.State.APPLIED ? 0 : file.last();
        Slice slice = new Slice(register, file, rows, behind);
        sheet.rows(slice::add);
        BulkWritten written = slice.written();
        transaction.executeWithoutResult(status -> {
            if (written.whole()) {
                imports.end(file, BulkImport.State.APPLIED, clock.instant());
            }
            audit.record(entry(register, file, behind, written));
        });
        return written;
    }

    private static AuditEntry entry(WorkingRegister register, BulkImport file, int behind, BulkWritten written) {
        Map<String, String> said = Map.of(
                "file", file.digest(),
                "rows", (behind + 1) + "–" + written.last(),
                "made", String.valueOf(written.made()),
                "changed", String.valueOf(written.changed()),
                "before", String.valueOf(written.before()),
                "refused", String.valueOf(written.refused()));
        return AuditEntry.act("register.import", "register:" + register.id(), "", said);
    }

    /** What is done in one request. */
    private final class Slice {
        private final WorkingRegister register;
        private final BulkImport file;
        private final BulkRows rows;
        private final int behind;
        private final Instant end = clock.instant().plus(TIME);
        private final List<SheetFault> faults = new ArrayList<>();
        private int made;
        private int changed;
        private int before;
        private int refused;
        private int last;
        private boolean whole = true;

        Slice(WorkingRegister register, BulkImport file, BulkRows rows, int behind) {
            this.register = register;
            this.file = file;
            this.rows = rows;
            this.behind = behind;
            this.last = behind;
        }

        void add(SheetRow row) {
            if (!whole) {
                return;
            }
            // Rows that are done are read too: another may say the same.
            BulkRow read = rows.read(row);
            if (row.place().row() <= behind) {
                return;
            }
            // One row at least, so that whoever goes on comes to an end.
            whole = last == behind || clock.instant().isBefore(end);
            if (whole) {
                last = row.place().row();
                count(writing.write(register, file, row, read));
            }
        }

        private void count(BulkOutcome outcome) {
            switch (outcome) {
                case BulkOutcome.Made record -> made++;
                case BulkOutcome.Changed record -> changed++;
                case BulkOutcome.Same same -> before++;
                case BulkOutcome.Refused refusal -> {
                    refused++;
                    faults.addAll(refusal.faults());
                }
            }
        }

        BulkWritten written() {
            return new BulkWritten(file.id(), made, changed, before, refused, faults, last, whole);
        }
    }
}
