package org.qingmiao.register.storage;

import org.qingmiao.register.storage.layout.TableLayout;

/** Told of every version of a record, in the transaction that writes it: what it does stands or falls with it. */
public interface RecordWatcher {
    /** Looks at nothing. */
    RecordWatcher NONE = (layout, record) -> {};

    void written(TableLayout layout, StoredRecord.Key record);
}
