package org.qingmiao.register.right;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;

/**
 * What everybody may know of records by a public map or list.
 *
 * @param sees fields, by path
 * @param when only of records for which it holds
 */
public record PublicSight(Set<String> sees, Optional<FormulaText> when) {
    public PublicSight {
        sees = Set.copyOf(sees);
    }

    /** Those of a register. */
    public static List<PublicSight> of(Register register) {
        GrantedFields fields = new GrantedFields(register);
        return register.access().grants().stream()
                .filter(g -> g.holder() instanceof Holder.Everybody(List<String> ways)
                        && (ways.contains("map") || ways.contains("list")))
                .map(g -> new PublicSight(fields.of(g.see()), g.when()))
                .filter(sight -> !sight.sees().isEmpty())
                .toList();
    }
}
