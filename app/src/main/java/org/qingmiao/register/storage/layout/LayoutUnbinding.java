package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.qingmiao.register.storage.layout.LayoutPart.Kind;
import org.qingmiao.register.storage.layout.LayoutPlan.Change;

/**
 * Rules and indexes that a definition does not ask for any more.
 *
 * @param had what the database has
 * @param keys of what is asked for
 */
record LayoutUnbinding(Collection<KnownPart> had, Set<String> keys) {
    /** What bound a table that is still used and is asked for no more. */
    List<Change> changes() {
        List<Change> lifted = new ArrayList<>();
        for (KnownPart old : had) {
            boolean used = keys.contains(Kind.TABLE + " " + old.place() + " ");
            if (!used || keys.contains(old.key()) || old.retired()) {
                continue;
            }
            if (old.kind() == Kind.RULE) {
                lifted.add(new Change(
                        LayoutPlan.Kind.RETIRE,
                        "ALTER TABLE " + LayoutNames.table(old.place()) + " DROP CONSTRAINT IF EXISTS "
                                + LayoutNames.quoted(old.name())));
            } else if (old.kind() == Kind.INDEX) {
                lifted.add(new Change(LayoutPlan.Kind.RETIRE, "DROP INDEX IF EXISTS " + LayoutNames.table(old.name())));
            }
        }
        return lifted;
    }
}
