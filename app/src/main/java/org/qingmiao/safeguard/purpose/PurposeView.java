package org.qingmiao.safeguard.purpose;

import java.util.List;

/**
 * Asks why.
 *
 * @param present the purpose stated before, if its time is not up; or empty
 * @param next path of the page that is waiting
 * @param minutes how long an answer holds
 * @param chosen id of what was chosen, {@code note} what was typed
 * @param problem key of what is wrong with the answer, or empty
 */
public record PurposeView(String present, String next, long minutes, String chosen, String note, String problem) {
    /** What can be chosen. */
    public List<StandingPurpose> choices() {
        return List.of(StandingPurpose.values());
    }
}
