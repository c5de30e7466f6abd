package org.qingmiao.evaluation.rule;

import java.util.Locale;

/** Where a target stands, in the order of worry in which states are listed. */
public enum TargetState {
    OFF_TRACK,
    AT_RISK,
    NO_DATA,
    ON_TRACK,
    ACHIEVED;

    /** As open data writes it, for example {@code on_track}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
