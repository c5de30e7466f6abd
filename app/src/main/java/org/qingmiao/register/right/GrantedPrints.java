package org.qingmiao.register.right;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.Register;

/** The forms that grants open: what one of them names for its duty is for nobody else. */
record GrantedPrints(Register register) {
    /**
     * @param counting the grants that count for a record
     * @param sees whether they show more of it than masks
     */
    Set<String> of(List<HeldGrant> counting, boolean sees) {
        Set<String> named = register.access().grants().stream()
                .filter(g -> g.holder() instanceof Holder.OfDuty)
                .map(Grant::prints)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Set<String> mine = new HashSet<>();
        counting.forEach(g -> mine.addAll(g.grant().prints()));
        Set<String> prints = new LinkedHashSet<>(register.prints().keySet());
        prints.removeIf(p -> named.contains(p) ? !mine.contains(p) : !sees);
        return prints;
    }
}
