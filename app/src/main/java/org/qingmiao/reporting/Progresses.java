package org.qingmiao.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Progress of measures and milestones; every entry stays. */
public interface Progresses {
    /** The newest entry of each item of a plan. */
    Map<String, Progress> of(String plan);

    /** The same as it was at a moment; as of now without one. */
    Map<String, Progress> of(String plan, Optional<Instant> asOf);

    /** All entries of an item, the newest first. */
    List<Progress> history(String plan, String item);

    void record(String plan, Progress progress);
}
