package org.qingmiao.register.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.register.record.RecordInput;

/** What a row of a file says, before it is judged by the definition. */
sealed interface BulkRow {
    /** @param faults cells that cannot be read, none empty */
    record Unread(List<SheetFault> faults) implements BulkRow {
        public Unread {
            faults = List.copyOf(faults);
        }
    }

    /** @param first row of the file that says the same */
    record Again(int first) implements BulkRow {}

    /**
     * @param unit that would keep the record
     * @param says keyed hash of all that the row says
     * @param same what it says where rows find their record
     */
    record Asked(String unit, RecordInput input, UUID says, Optional<SameFields.SameValues> same) implements BulkRow {}
}
