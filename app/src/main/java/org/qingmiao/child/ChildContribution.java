package org.qingmiao.child;

import java.util.List;
import java.util.UUID;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;

/** What somebody else keeps of a child, for its page. Each that keeps something offers a bean. */
public interface ChildContribution {
    /**
     * What the reader may see of it, the newest first; what they may not see is not there.
     *
     * @param children all ids under which the child is known
     */
    List<Entry> of(List<UUID> children, Person reader);

    /**
     * A line of the page.
     *
     * @param of what it is, such as the name of a register
     * @param says where it stands
     * @param when day or moment in words
     * @param path of its page
     */
    record Entry(Text of, Text says, Text when, String path) {}
}
