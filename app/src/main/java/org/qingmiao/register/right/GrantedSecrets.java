package org.qingmiao.register.right;

import java.util.HashSet;
import java.util.Set;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.storage.layout.SecrecyBand;

/**
 * What a grant gives of what does not lie with the record, by path.
 *
 * @param fill what is sealed and may be filled, all of it also in {@code see}
 * @param see what is sealed and may be looked at
 * @param tell what lies apart and may be told when a record or a row is made
 * @param apart what lies apart and may be looked at
 */
record GrantedSecrets(Set<String> fill, Set<String> see, Set<String> tell, Set<String> apart) {
    static GrantedSecrets of(GrantedFields fields, Grant grant) {
        Set<String> fill = fields.secret(grant.fill(), SecrecyBand.SEALED);
        Set<String> see = new HashSet<>(fill);
        see.addAll(fields.secret(grant.see(), SecrecyBand.SEALED));
        return new GrantedSecrets(
                fill,
                see,
                fields.secret(grant.fill(), SecrecyBand.APART),
                fields.secret(grant.apart(), SecrecyBand.APART));
    }
}
