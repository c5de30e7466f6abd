package org.qingmiao.safeguard;

import java.util.Arrays;
import java.util.Locale;

/** What somebody is there for. A person may have several, each for a part of the tree. */
public enum Role {
    /** Committee office (妇儿工委办): the whole plan. */
    OFFICE,
    /** Statistics reviewer: checks and accepts values. */
    STATISTICIAN,
    /** Fills in what a unit owes. */
    REPORTER,
    /** Confirms a unit's answers. */
    APPROVER,
    /** Children's director, teacher, doctor. */
    WORKER,
    /** Reads everything that is not personal, writes nothing. */
    LEADER,
    /** Reads everything including the trail, writes nothing. */
    AUDITOR,
    /** Runs the installation; sees no personal data. */
    ADMINISTRATOR;

    /** As the database keeps it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it holds something in the whole district that not everybody holds there. Whoever grants it manages people at
     * the root, however small the unit of the grant is. What rooms contribute adds nothing to it, see {@link ActionCatalogue}.
     */
    public boolean reachesDistrict() {
        return Action.CORE.stream()
                .filter(action -> !Arrays.stream(values()).allMatch(action::heldEverywhere))
                .anyMatch(action -> action.heldEverywhere(this));
    }

    /** Whether one person proposes it and another confirms it: who watches over others, and who gives them their rights. */
    public boolean takesTwoPeople() {
        return this == AUDITOR || this == ADMINISTRATOR;
    }

    /** Who may come to see personal data, or runs the system, proves it with two factors (GB/T 22239-2019, 8.1.4.1 d). */
    public boolean needsSecondFactor() {
        return this == OFFICE || this == WORKER || takesTwoPeople();
    }

    public static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
