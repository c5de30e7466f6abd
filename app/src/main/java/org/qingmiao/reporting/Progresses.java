package org.qingmiao.reporting;

import java.util.List;
import java.util.Map;

/** Progress of measures and milestones; every entry stays. */
public interface Progresses {
    /** The newest entry of each item of a plan. */
    Map<String, Progress> of(String plan);

    /** All entries of an item, the newest first. */
    List<Progress> history(String plan, String item);

    void record(String plan, Progress progress);
}
