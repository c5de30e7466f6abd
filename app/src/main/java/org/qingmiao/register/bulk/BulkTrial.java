package org.qingmiao.register.bulk;

import java.util.List;
import org.qingmiao.exchange.sheet.SheetFault;

/**
 * What a dry run of a file says.
 *
 * @param fresh rows that would be made records
 * @param before rows that the same person brought before
 * @param again rows that say the same as another one of the file
 * @param refused rows in which something is wrong
 * @param faults what is wrong, and which rows stand there again, in the order of the file
 * @param ignored headings of columns that are not read
 */
public record BulkTrial(
        int fresh, int before, int again, int refused, List<SheetFault> faults, List<String> ignored) {
    public BulkTrial {
        faults = List.copyOf(faults);
        ignored = List.copyOf(ignored);
    }

    public int rows() {
        return fresh + before + again + refused;
    }
}
