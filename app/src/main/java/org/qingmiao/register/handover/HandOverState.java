package org.qingmiao.register.handover;

import java.util.Locale;

/** How far a hand-over has come. */
public enum HandOverState {
    /** Its receiver sees what it shows, and has neither accepted nor refused it. */
    OFFERED,
    /** Its receiver works on it. */
    ACCEPTED,
    /** All answers that are owed were given; its receiver keeps sight until it ends. */
    ANSWERED,
    ENDED,
    /** With a reason. */
    REFUSED,
    /** Taken back before it was accepted. */
    WITHDRAWN,
    /** Another unit has it by now. */
    PASSED;

    /** Whether its receiver sees the record. */
    public boolean isLive() {
        return switch (this) {
            case OFFERED, ACCEPTED, ANSWERED -> true;
            case ENDED, REFUSED, WITHDRAWN, PASSED -> false;
        };
    }

    /** Whether its receiver may work on the record. */
    public boolean isTheirs() {
        return this == ACCEPTED || this == ANSWERED;
    }

    /** As tables and programs have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HandOverState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
