package org.qingmiao.safeguard;

import java.util.List;
import org.qingmiao.platform.Text;

/** Somebody who is signed in. */
public record Person(String login, Text name, List<Grant> grants) {
    /** A role in a unit and all below it. */
    public record Grant(Role role, String unit) {}

    /** For safeguard alone; everybody else asks {@link Permissions} what the person may do. */
    public boolean has(Role role) {
        return grants.stream().anyMatch(g -> g.role() == role);
    }
}
