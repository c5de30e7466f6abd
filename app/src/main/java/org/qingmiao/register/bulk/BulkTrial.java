package org.qingmiao.register.bulk;

import java.util.List;
import org.qingmiao.exchange.sheet.SheetFault;

/**
 * What a dry run of a file says.
 *
 * @param file how the sender's file of this content stands
 * @param fresh rows that would be made records
 * @param changed rows that would change a record that is there
 * @param before rows whose record is there as they say it
 * @param again rows that say the same as another one of the file
 * @param refused rows in which something is wrong
 * @param faults what is wrong, and which rows stand there again, in the order of the file
 * @param ignored headings of columns that are not read
 */
public record BulkTrial(
        BulkImport file,
        int fresh,
        int changed,
        int before,
        int again,
        int refused,
        List<SheetFault> faults,
        List<String> ignored) {
    public BulkTrial {
        faults = List.copyOf(faults);
        ignored = List.copyOf(ignored);
    }

    public int rows() {
        return fresh + changed + before + again + refused;
    }

    /** Rows for which there is something to write. */
    public int writing() {
        return fresh + changed;
    }
}
