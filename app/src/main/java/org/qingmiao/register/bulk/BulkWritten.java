package org.qingmiao.register.bulk;

import java.util.List;
import java.util.UUID;
import org.qingmiao.exchange.sheet.SheetFault;

/**
 * What became of the rows of a file, or of those for which there was time.
 *
 * @param file by which it is known
 * @param made rows that became records now
 * @param changed rows that changed records now
 * @param before rows whose records were there as they say it
 * @param refused rows that were not taken
 * @param faults why
 * @param last row that was looked at
 * @param whole whether it was the last of the file
 */
public record BulkWritten(
        UUID file, int made, int changed, int before, int refused, List<SheetFault> faults, int last, boolean whole) {
    public BulkWritten {
        faults = List.copyOf(faults);
    }
}
