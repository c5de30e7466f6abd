package org.qingmiao.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** What came of looking at a file that somebody brings: the file, or why it is not taken. */
public sealed interface FileCheck permits CheckedFile, FileCheck.Refused {
    /** Not taken. */
    record Refused(FileFault fault) implements FileCheck {}

    static FileCheck of(MultipartFile file) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (file.getSize() > CheckedFile.MOST_BYTES) {
            return new Refused(FileFault.TOO_LARGE);
        }
        try (InputStream content = file.getInputStream()) {
            return of(name, content);
        }
    }

    /** Reads no further than what is kept, however much would come. */
    static FileCheck of(String name, InputStream content) throws IOException {
        return of(name, content.readNBytes(CheckedFile.MOST_BYTES + 1));
    }

    /** @param name as it was sent; it says nothing that the content does not say, too */
    static FileCheck of(String name, byte[] content) {
        if (content.length == 0) {
            return new Refused(FileFault.EMPTY);
        }
        if (content.length > CheckedFile.MOST_BYTES) {
            return new Refused(FileFault.TOO_LARGE);
        }
        String safe = CheckedFile.safe(name);
        Optional<FileKind> kind = FileKind.of(safe, content);
        return kind.flatMap(k -> k.bare(content).<FileCheck>map(bare -> new CheckedFile(safe, k, bare)))
                .orElseGet(() -> new Refused(FileFault.UNKNOWN_KIND));
    }
}
