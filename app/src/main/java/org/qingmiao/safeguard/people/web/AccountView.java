package org.qingmiao.safeguard.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.people.AccountRow;
import org.qingmiao.safeguard.people.RoleGrant;

/**
 * One account, as an administrator sees it.
 *
 * @param mayGrant whether who looks may give and take roles of their units
 * @param may whether who looks may also change how the person gets in
 * @param twoPeople whether a way in takes two people
 * @param rolesToGive roles that who looks may give
 * @param code a one-time code just made, shown this once
 * @param subject who the person is at the unified login; absent where there is none
 */
public record AccountView(
        AccountRow row,
        List<RoleGrant> roles,
        List<OrgUnit> units,
        Map<String, Text> names,
        boolean mayGrant,
        boolean may,
        boolean twoPeople,
        List<Role> rolesToGive,
        OwnAccountView.PageMessage said,
        Optional<String> code,
        Optional<String> subject) {
    public Text unit(String id) {
        return names.getOrDefault(id, Text.same(id));
    }
}
