package org.qingmiao.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that was sent, as a file of ours while it is worked on.
 *
 * @param name as the sender calls it
 */
public record SpooledFile(String name, Path path) implements AutoCloseable {
    public static SpooledFile of(MultipartFile sent) throws IOException {
        Path path = Files.createTempFile("qm-file", "");
        try {
            sent.transferTo(path);
            return new SpooledFile(
                    Optional.ofNullable(sent.getOriginalFilename()).orElse(""), path);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
