package org.qingmiao.register.web.handover;

import org.qingmiao.register.handover.HandOverWatcher;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.record.kept.RecordSubjects;
import org.springframework.stereotype.Component;

/** What is owed of a hand-over follows it in the transaction in which it changes. */
@Component
class HandOverSubjects implements HandOverWatcher {
    private final RecordSubjects subjects;

    HandOverSubjects(RecordSubjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public void written(KeptHandOver handOver) {
        subjects.handed(handOver.register(), handOver.district(), handOver.id(), handOver.record());
    }
}
