package org.qingmiao.register.bulk;

import java.util.List;
import org.qingmiao.exchange.sheet.SheetFault;

/**
 * What became of the rows of a file, or of those for which there was time.
 *
 * @param made rows that became records now
 * @param before rows that were records already
 * @param refused rows that were not taken
 * @param faults why
 * @param last row that was looked at
 * @param whole whether it was the last of the file
 */
public record BulkWritten(int made, int before, int refused, List<SheetFault> faults, int last, boolean whole) {
    public BulkWritten {
        faults = List.copyOf(faults);
    }
}
