package org.qingmiao.register.bulk;

import java.util.List;
import java.util.UUID;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.register.storage.StoredRecord;

/** What was done with a row of a file. */
sealed interface BulkOutcome {
    /** @param says keyed hash of what the row says */
    record Made(StoredRecord.Key record, int version, UUID says) implements BulkOutcome {}

    /** @param says keyed hash of what the row says */
    record Changed(StoredRecord.Key record, int version, UUID says) implements BulkOutcome {}

    /** Nothing was to be done. */
    record Same() implements BulkOutcome {}

    /** @param faults none empty */
    record Refused(List<SheetFault> faults) implements BulkOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
