package org.qingmiao.org;

/** The org units that are stored, shared by all plans of the district. */
public interface OrgUnits {
    /** The tree as it is now; the same instance until a unit changes. */
    OrgTree tree();

    /** Adds what is new and renames what changed; never removes. Returns how many rows were added or changed. */
    int store(java.util.Collection<OrgUnit> units);
}
