package org.qingmiao.child.index;

import org.qingmiao.child.likeness.ChildLikeness;

/** A child that may be the one that is meant, with what speaks for it. */
public record Candidate(ChildProfile profile, ChildLikeness likeness) {}
