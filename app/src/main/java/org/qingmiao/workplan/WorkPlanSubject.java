package org.qingmiao.workplan;

import java.util.Optional;

/** What tasks of work plans are about, as stored tasks name it. */
final class WorkPlanSubject {
    /** Names work plans among the rooms that give work. */
    static final String SOURCE = "workplan";

    private static final String ACTION = "action/";
    private static final String MATTER = "matter/";

    private WorkPlanSubject() {}

    static String ofAction(long id) {
        return ACTION + id;
    }

    static String ofMatter(long id) {
        return MATTER + id;
    }

    static Optional<Long> action(String subject) {
        return id(subject, ACTION);
    }

    static Optional<Long> matter(String subject) {
        return id(subject, MATTER);
    }

    private static Optional<Long> id(String subject, String of) {
        return Optional.of(subject).filter(s -> s.startsWith(of)).map(s -> Long.valueOf(s.substring(of.length())));
    }
}
