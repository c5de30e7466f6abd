package org.qingmiao.reporting.progress;

import java.time.Instant;

/**
 * What shows that a measure or milestone is done.
 *
 * @param label words of a reference (number of a document, address), or the name of the file
 * @param type media type of the file; empty for a reference
 */
public record ProgressEvidence(long id, String label, String type, String by, Instant at) {
    public boolean isFile() {
        return !type.isEmpty();
    }
}
