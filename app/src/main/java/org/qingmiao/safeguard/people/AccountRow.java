package org.qingmiao.safeguard.people;

import java.time.Instant;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * An account.
 *
 * @param reason why it is disabled: left, idle, administrator, erased; empty if it is not
 * @param secondFactor whether the person has one
 * @param places addresses at which the person is signed in at this moment
 * @param successor who took over from one who left, or empty
 * @param unit to which the account belongs; empty for the district's root alone
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
        String successor,
        String unit) {
    /** Whether it was erased, and cannot come back. */
    public boolean isErased() {
        return reason.equals("erased");
    }

    /** Key of the word for its state. */
    public String stateKey() {
        return "safeguard.people.state." + (disabled ? reason.isEmpty() ? "disabled" : reason : "active");
    }
}
