package org.qingmiao.safeguard;

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

    public static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
