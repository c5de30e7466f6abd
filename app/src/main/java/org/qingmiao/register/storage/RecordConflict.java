package org.qingmiao.register.storage;

import java.util.Set;
import java.util.TreeSet;

/** Somebody else changed the record after the version that a writer saw. */
public final class RecordConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int version;
    private final transient Set<String> theirs;
    private final transient Set<String> both;

    /** @param theirs paths of fields, and sections with rows, that others changed */
    RecordConflict(int version, Set<String> theirs, Set<String> mine) {
        super("changed since: version " + version);
        this.version = version;
        this.theirs = Set.copyOf(theirs);
        Set<String> common = new TreeSet<>(theirs);
        common.retainAll(mine);
        this.both = Set.copyOf(common);
    }

    /** The version that the record has now. */
    public int version() {
        return version;
    }

    /** What others changed, as far as the writer may see it: paths of fields, {@code state}, and sections with rows. */
    public Set<String> theirs() {
        return theirs;
    }

    /** What both changed. If it is empty, the change can be made upon the new version without loss. */
    public Set<String> both() {
        return both;
    }
}
