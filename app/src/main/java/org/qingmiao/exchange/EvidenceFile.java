package org.qingmiao.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** A file that proves something, as it was uploaded; name and content agree on its kind. */
public record EvidenceFile(String name, EvidenceKind kind, byte[] content) {
    private static final int MOST_BYTES = 10 << 20;
    private static final int LONGEST_NAME = 200;

    /** Nothing if the content is not what the name says, or of no kind that can prove something. */
    public static Optional<EvidenceFile> of(MultipartFile file) throws IOException {
        String name = plain(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        byte[] content = file.getBytes();
        return EvidenceKind.of(name, content).map(kind -> new EvidenceFile(name, kind, content));
    }

    /** Whether it is larger than the 10 MB that are kept. */
    public boolean isTooLarge() {
        return content.length > MOST_BYTES;
    }

    /** The answer that gives a kept file back: to be stored, never shown as a page of ours. */
    public static ResponseEntity<byte[]> answer(String name, String mediaType, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(mediaType))
                .body(content);
    }

    /** Without folders and control characters, and not longer than fits. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
