package org.qingmiao.register.record.sealed;

import java.util.List;
import java.util.Map;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.storage.StoredRecord;

/**
 * What somebody saw of what does not lie with a record; all of it may be empty.
 *
 * @param version of what is sealed, on which a change is based
 * @param shown sealed fields that stand once, by path, as {@link StoredCells} writes them
 * @param rows of sealed sections
 * @param told what lies apart of the record and its rows, each entry by path, written in the same way
 */
public record SecretLook(
        int version,
        Map<String, Object> shown,
        Map<String, List<StoredRecord.Row>> rows,
        List<Map<String, Object>> told) {
    public SecretLook {
        shown = Map.copyOf(shown);
        rows = Map.copyOf(rows);
        told = List.copyOf(told);
    }
}
