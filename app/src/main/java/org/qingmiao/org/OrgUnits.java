package org.qingmiao.org;

import java.util.Collection;

/** The org units that are stored, shared by all plans of the district. */
public interface OrgUnits {
    /** The tree as it is now; the same instance until a unit changes. */
    OrgTree tree();

    /** The number under which large tables keep a unit. */
    int key(String id);

    /** Adds what is new and renames what changed; never removes. Returns how many rows were added or changed. */
    int store(Collection<OrgUnit> units);
}
