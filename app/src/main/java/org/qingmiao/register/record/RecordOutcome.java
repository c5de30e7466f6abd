package org.qingmiao.register.record;

import java.util.List;
import java.util.Set;
import org.qingmiao.platform.Text;
import org.qingmiao.register.storage.StoredRecord;

/** What came of an act on a record. Unless it is done, nothing changed. */
public sealed interface RecordOutcome {
    /** @param repeated whether it was done before, by the same request */
    record Done(StoredRecord.Key record, int version, boolean repeated) implements RecordOutcome {}

    /** It is noted; another person has to confirm it. */
    record Awaited(StoredRecord.Key record, int version, String second) implements RecordOutcome {}

    /** @param faults in the order of fields, none empty */
    record Faulty(List<RecordFault> faults) implements RecordOutcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Somebody else changed the record meanwhile.
     *
     * @param version the one that it has now
     * @param paths what both changed, as far as the writer sees it
     */
    record Conflict(int version, Set<String> paths) implements RecordOutcome {
        public Conflict {
            paths = Set.copyOf(paths);
        }
    }

    /** @param path of a field; a section; empty for the record as a whole */
    record RecordFault(String path, Text message) {}
}
