package org.qingmiao.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The one answer that gives a kept file back: to be stored by who asked and by nobody between, never shown or run as a
 * page of ours.
 */
public final class FileDownload {
    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private FileDownload() {}

    public static ResponseEntity<byte[]> answer(FileContent file) {
        return answer(file.name(), file.mediaType(), file.bytes());
    }

    /** @param mediaType as the content was found to be when it came; of another kind nothing is said about it */
    public static ResponseEntity<byte[]> answer(String name, String mediaType, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(known(mediaType))
                .body(content);
    }

    private static MediaType known(String mediaType) {
        boolean known =
                Arrays.stream(FileKind.values()).anyMatch(k -> k.mediaType().equals(mediaType));
        return known ? MediaType.parseMediaType(mediaType) : MediaType.APPLICATION_OCTET_STREAM;
    }
}
