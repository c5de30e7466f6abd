package org.qingmiao.safeguard.people;

import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.safeguard.Role;

/**
 * A role that somebody holds, will hold or lent.
 *
 * @param from first day; absent: since ever
 * @param until last day, included; absent: without end
 * @param lentBy whose role it is; empty for one's own
 * @param handed whether it was handed over by somebody who left, not lent for a time
 */
public record RoleGrant(
        String id,
        String login,
        Role role,
        String unit,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String lentBy,
        boolean handed) {
    boolean isOwn() {
        return lentBy.isEmpty();
    }

    /** Key of the word for the role. */
    public String roleKey() {
        return "safeguard.role." + role.id();
    }
}
