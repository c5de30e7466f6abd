package org.qingmiao.register.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.exchange.sheet.SentSheet;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.exchange.sheet.SheetRow;
import org.qingmiao.exchange.sheet.UnreadableSheet;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.secret.SecretWriting;
import org.springframework.stereotype.Component;

/** Dry runs: each row is judged as a form with the same content would be, and nothing is written. */
@Component
public class BulkTrials {
    /** What is larger comes in several files. */
    public static final int MOST_ROWS = 20_000;

    private final RecordMaking making;
    private final SecretWriting secrets;

    BulkTrials(RecordMaking making, SecretWriting secrets) {
        this.making = making;
        this.secrets = secrets;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableSheet if it is none that can be read, or has too many rows
     */
    public static SentSheet open(BulkColumns columns, SpooledFile file) throws IOException, UnreadableSheet {
        return SentSheet.open(file, columns.layout(), MOST_ROWS);
    }

    /** Tries all rows. */
    public BulkTrial of(WorkingRegister register, BulkColumns columns, SentSheet sheet)
            throws IOException, UnreadableSheet {
        Tally tally = new Tally(register, new BulkRows(register, columns, secrets::unguessed));
        sheet.rows(tally::add);
        return new BulkTrial(
                tally.fresh, tally.before, tally.again, tally.refused, tally.faults, sheet.ignored());
    }

    /** What was found so far. */
    private final class Tally {
        private final WorkingRegister register;
        private final BulkRows rows;
        private final List<SheetFault> faults = new ArrayList<>();
        private int fresh;
        private int before;
        private int again;
        private int refused;

        Tally(WorkingRegister register, BulkRows rows) {
            this.register = register;
            this.rows = rows;
        }

        void add(SheetRow row) {
            switch (rows.read(row)) {
                case BulkRow.Unread unread -> refuse(unread.faults());
                case BulkRow.Again known -> {
                    again++;
                    faults.add(BulkFaults.again(row, known.first()));
                }
                case BulkRow.Asked asked -> judge(row, asked);
            }
        }

        private void judge(SheetRow row, BulkRow.Asked asked) {
            if (making.earlier(register, asked.unit(), asked.input()).isPresent()) {
                before++;
                return;
            }
            List<SheetFault> wrong = wrong(row, asked);
            if (wrong.isEmpty()) {
                fresh++;
            } else {
                refuse(wrong);
            }
        }

        private List<SheetFault> wrong(SheetRow row, BulkRow.Asked asked) {
            try {
                return BulkFaults.of(register, row, making.judge(register, asked.unit(), asked.input()));
            } catch (ProblemException notAllowed) {
                return List.of(BulkFaults.notThere(row));
            }
        }

        private void refuse(List<SheetFault> wrong) {
            refused++;
            faults.addAll(wrong);
        }
    }
}
