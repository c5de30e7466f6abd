package org.qingmiao.demo;

import org.qingmiao.plan.Plan;
import org.springframework.stereotype.Component;

/** What the invented people find when they come, and what they do. */
@Component
class DemoPeopleAtWork {
    private final DemoNotices notices;
    private final DemoDuties duties;
    private final ChildSamples children;
    private final DemoRecords records;

    DemoPeopleAtWork(DemoNotices notices, DemoDuties duties, ChildSamples children, DemoRecords records) {
        this.notices = notices;
        this.duties = duties;
        this.children = children;
        this.records = records;
    }

    void begin(Plan plan, boolean first) {
        if (first) {
            notices.fill(plan);
        }
        duties.give(plan);
    }

    void keepRecords(Plan plan) {
        children.keep(plan);
        records.keep(plan);
    }
}
