package org.qingmiao.register.web;

import java.util.List;
import org.qingmiao.plan.OrgUnitKind;
import org.qingmiao.platform.Text;

/** The names of kinds of units, as the district's pack gives them; the id where it has no such kind. */
record KindNames(List<OrgUnitKind> kinds) {
    Text of(String id) {
        return kinds.stream()
                .filter(k -> k.id().equals(id))
                .map(OrgUnitKind::name)
                .findFirst()
                .orElseGet(() -> Text.same(id));
    }
}
