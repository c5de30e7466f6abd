package org.qingmiao.exchange;

import java.io.IOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** A file that proves something, as it was uploaded; name and content agree on its kind. */
public record EvidenceFile(String name, EvidenceKind kind, byte[] content) {
    /** In bytes. */
    public static final int MOST_BYTES = 10 << 20;

    private static final int LONGEST_NAME = 200;

    /** Nothing if the content is not what the name says, or of no kind that can prove something. */
    public static Optional<EvidenceFile> of(MultipartFile file) throws IOException {
        String name = plain(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        byte[] content = file.getBytes();
        return EvidenceKind.of(name, content).map(kind -> new EvidenceFile(name, kind, content));
    }

    /** Without folders and control characters, and not longer than fits. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
