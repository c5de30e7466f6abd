package org.qingmiao.register.trial.given;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was given of one record. */
public final class GivenRecord extends GivenRow {
    private final Map<String, Instant> moments = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final Instant now;

    public GivenRecord(Instant now) {
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    /** When a step was taken, or something else that has a moment happened ({@code police.accepted}). */
    public Optional<Instant> moment(String what) {
        return Optional.ofNullable(moments.get(what));
    }

    public void moment(String what, Instant moment) {
        moments.put(what, moment);
    }

    public Set<String> flags() {
        return flags;
    }
}
