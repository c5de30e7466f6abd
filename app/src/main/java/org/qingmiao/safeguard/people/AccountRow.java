package org.qingmiao.safeguard.people;

import java.time.Instant;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * An account.
 *
 * @param reason why it is disabled: left, idle, administrator; empty if it is not
 * @param secondFactor whether the person has one
 * @param places addresses at which the person is signed in at this moment
 * @param successor who took over from one who left, or empty
 */
public record AccountRow(
        String login,
        Text name,
        boolean demo,
        Optional<Instant> lastSeen,
        boolean disabled,
        String reason,
        boolean secondFactor,
        int places,
        String successor) {
    /** Key of the word for its state. */
    public String stateKey() {
        return "safeguard.people.state." + (disabled ? reason.isEmpty() ? "disabled" : reason : "active");
    }
}
