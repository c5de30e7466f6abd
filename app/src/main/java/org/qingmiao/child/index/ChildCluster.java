package org.qingmiao.child.index;

import java.util.List;
import java.util.UUID;
import org.qingmiao.child.stored.ChildLink;

/**
 * Entries that are one child by now, as far as the reader reaches.
 *
 * @param lead the one into which the others were linked
 * @param members the lead first
 * @param links that touch them, ended ones too
 * @param elsewhere whether the lead is linked with an entry that the reader does not reach
 */
record ChildCluster(UUID lead, List<UUID> members, List<ChildLink> links, boolean elsewhere) {
    ChildCluster {
        members = List.copyOf(members);
        links = List.copyOf(links);
    }
}
