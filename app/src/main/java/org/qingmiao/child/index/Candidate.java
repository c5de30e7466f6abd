package org.qingmiao.child.index;

import org.qingmiao.child.likeness.Likeness;

/** A child that may be the one that is meant, with what speaks for it. */
public record Candidate(ChildProfile profile, Likeness likeness) {}
