package org.qingmiao.reporting.submission;

import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.Submission;

/** The round and one answer to it, both held until the transaction ends. */
record LockedSubmission(Round round, Submission answer) {
    String unit() {
        return answer.unit();
    }

    LockedSubmission with(Submission other) {
        return new LockedSubmission(round, other);
    }

    /** How an entry of the audit names the round. */
    String auditObject() {
        return "round:" + round.id();
    }
}
