package org.qingmiao.child.index;

import java.util.List;
import java.util.UUID;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.stored.ChildEvent;
import org.qingmiao.child.stored.ChildLink;
import org.qingmiao.child.stored.StoredStatement;

/**
 * All that a reader may see of a child.
 *
 * @param id of the lead
 * @param who what all sources come to
 * @param said what each said, in the order in which it was said
 * @param members ids under which the child was registered, the lead first
 * @param links that made them one, and those that were ended
 * @param elsewhere whether it is linked with an entry out of the reader's reach
 * @param doubts pairs in which it stands
 */
public record ChildProfile(
        UUID id,
        ChildStatement who,
        List<StoredStatement> said,
        List<UUID> members,
        List<ChildLink> links,
        List<ChildEvent> events,
        ChildFamily family,
        boolean elsewhere,
        List<Doubt> doubts) {
    public ChildProfile {
        said = List.copyOf(said);
        members = List.copyOf(members);
        links = List.copyOf(links);
        events = List.copyOf(events);
        doubts = List.copyOf(doubts);
    }

    /** Whether it was invented. */
    public boolean isSynthetic() {
        return said.stream().anyMatch(StoredStatement::isSynthetic);
    }

    /**
     * Another child that may be this one, or of which somebody said that it is not.
     *
     * @param apart whether it is not
     * @param by who said so
     */
    public record Doubt(UUID other, boolean apart, String reason, String by) {}
}
