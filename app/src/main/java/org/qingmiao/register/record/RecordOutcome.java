package org.qingmiao.register.record;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.storage.RecordRefused;
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

        /** What the database does not take, at its field if it names one. */
        public static Faulty of(RecordRefused refused) {
            String why = "registers.refused." + refused.reason().name().toLowerCase(Locale.ROOT);
            return new Faulty(List.of(new RecordFault(refused.field().orElse(""), Messages.of(why))));
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
