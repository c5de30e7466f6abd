package org.qingmiao.safeguard.people.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.people.AccountRow;
import org.qingmiao.safeguard.people.RoleGrant;

/**
 * The list of accounts.
 *
 * @param roles of each login
 * @param may whether who looks may change accounts
 * @param rolesToGive roles that who looks may give
 * @param problem key of why an account was not added, or empty
 * @param typed what was typed then: login, name, name_en, role, unit, reason
 */
public record AccountsView(
        List<AccountRow> rows,
        Map<String, List<RoleGrant>> roles,
        List<OrgUnit> units,
        Map<String, Text> names,
        boolean may,
        List<Role> rolesToGive,
        String problem,
        Map<String, String> typed) {
    public static String moment(Instant at) {
        return OwnAccountView.moment(at);
    }

    public Role[] allRoles() {
        return Role.values();
    }

    public List<RoleGrant> rolesOf(String login) {
        return roles.getOrDefault(login, List.of());
    }

    public Text unit(String id) {
        return names.getOrDefault(id, Text.same(id));
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }
}
