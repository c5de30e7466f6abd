package org.qingmiao.page;

import org.qingmiao.platform.Text;

/** What the pages call the people whose logins are written in the books. */
public interface PersonNames {
    /** The name of a login's person; the login itself if there is no such account any more. */
    Text of(String login);

    /** Whether they were invented for a demonstration; what they keep is invented too. */
    default boolean areInvented() {
        return false;
    }
}
