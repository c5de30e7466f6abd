package org.qingmiao.workplan;

import java.time.Instant;

/**
 * What shows that an action was done.
 *
 * @param name of the file, or the words of a reference
 * @param type media type of the file; empty for a reference
 * @param size in bytes
 */
public record WorkEvidence(long id, long action, String name, String type, long size, String by, Instant at) {
    public boolean isFile() {
        return !type.isEmpty();
    }
}
