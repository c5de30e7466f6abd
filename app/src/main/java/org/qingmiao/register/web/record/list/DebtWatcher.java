package org.qingmiao.register.web.record.list;

import org.qingmiao.register.record.kept.RecordSubjects;
import org.qingmiao.register.storage.RecordWatcher;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.stereotype.Component;

/** What a record owes follows it in the transaction in which it changes. */
@Component
class DebtWatcher implements RecordWatcher {
    private final RecordSubjects subjects;

    DebtWatcher(RecordSubjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public void written(TableLayout layout, StoredRecord.Key record) {
        subjects.changed(layout.register(), record);
    }
}
