package org.qingmiao.register.bulk;

import java.util.List;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;

/** What is to be done with a row of a file, as things are. */
sealed interface BulkVerdict {
    /** @param faults none empty */
    record Refused(List<SheetFault> faults) implements BulkVerdict {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** @param first row of the file that says the same */
    record Twice(int first) implements BulkVerdict {}

    /** The record is there already as the row says it. */
    record There() implements BulkVerdict {}

    /** A record is to be made. */
    record Fresh(BulkRow.Asked asked) implements BulkVerdict {}

    /**
     * A record is there and says something else.
     *
     * @param input what the row says otherwise
     */
    record Differing(BulkRow.Asked asked, OpenedRecord record, RecordInput input) implements BulkVerdict {}
}
