package org.qingmiao.register.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.exchange.sheet.SentSheet;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.exchange.sheet.SheetRow;
import org.qingmiao.exchange.sheet.UnreadableSheet;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.springframework.stereotype.Component;

/** Dry runs: each row is judged as a form with the same content would be, and no record is written. */
@Component
public class BulkTrials {
    /** What is larger comes in several files. */
    public static final int MOST_ROWS = 20_000;

    private final BulkReadings readings;
    private final BulkJudging judging;
    private final BulkImports imports;

    BulkTrials(BulkReadings readings, BulkJudging judging, BulkImports imports) {
        this.readings = readings;
        this.judging = judging;
        this.imports = imports;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableSheet if it is none that can be read, or has too many rows
     */
    public static SentSheet open(BulkColumns columns, SpooledFile file) throws IOException, UnreadableSheet {
        return SentSheet.open(file, columns.layout(), MOST_ROWS);
    }

    /**
     * Tries all rows.
     *
     * @param name as its sender calls it
     * @param digest SHA-256 of the file, in hexadecimal digits
     */
    public BulkTrial of(WorkingRegister register, BulkColumns columns, SentSheet sheet, String name, String digest)
            throws IOException, UnreadableSheet {
        BulkRows rows = readings.of(register, columns, sheet);
        Tally tally = new Tally(register, rows);
        sheet.rows(tally::add);
        return new BulkTrial(
                imports.tried(register, name, digest, sheet.size()),
                tally.fresh,
                tally.changed,
                tally.before,
                tally.again,
                tally.refused,
                tally.faults,
                sheet.ignored());
    }

    /** What was found so far. */
    private final class Tally {
        private final WorkingRegister register;
        private final BulkRows rows;
        private final List<SheetFault> faults = new ArrayList<>();
        private int fresh;
        private int changed;
        private int before;
        private int again;
        private int refused;

        Tally(WorkingRegister register, BulkRows rows) {
            this.register = register;
            this.rows = rows;
        }

        void add(SheetRow row) {
            BulkVerdict verdict = judging.of(register, row, rows.read(row));
            List<SheetFault> wrong = judging.faults(register, row, verdict);
            faults.addAll(wrong);
            if (!wrong.isEmpty()) {
                refused++;
                return;
            }
            switch (verdict) {
                case BulkVerdict.Refused refusal -> refused++;
                case BulkVerdict.Twice twice -> {
                    again++;
                    faults.add(BulkFaults.again(row, twice.first()));
                }
                case BulkVerdict.There there -> before++;
                case BulkVerdict.Fresh record -> fresh++;
                case BulkVerdict.Differing differing -> changed++;
            }
        }
    }
}
