package org.qingmiao.safeguard.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Role;

/**
 * One account, as an administrator sees it.
 *
 * @param may whether who looks may change it
 * @param code a one-time code just made, shown this once
 * @param subject who the person is at the unified login; absent where there is none
 */
public record PersonPage(
        AccountRow row,
        List<RoleGrant> roles,
        List<OrgUnit> units,
        Map<String, Text> names,
        boolean may,
        MePage.Said said,
        Optional<String> code,
        Optional<String> subject) {
    public Role[] allRoles() {
        return Role.values();
    }

    public Text unit(String id) {
        return names.getOrDefault(id, Text.same(id));
    }
}
