package org.qingmiao.file;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was brought for something, without its content.
 *
 * @param mediaType as its content says
 * @param size in bytes
 * @param sealed whether name and content are stored sealed
 * @param by login of who brought it
 * @param removal once its content was taken away
 */
public record Attachment(
        UUID id,
        AttachmentOwner owner,
        String name,
        String mediaType,
        int size,
        boolean sealed,
        String by,
        Instant at,
        Optional<Removal> removal) {
    /** Who took the content away, and when. */
    public record Removal(String by, Instant at) {}

    Attachment named(String other) {
        return new Attachment(id, owner, other, mediaType, size, sealed, by, at, removal);
    }
}
