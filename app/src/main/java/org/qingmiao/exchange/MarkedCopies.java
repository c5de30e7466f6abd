package org.qingmiao.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files with their mistakes marked, kept for half an hour for the one who sent them: on the disk, and no more than 128 MB
 * of them. They are made again by sending the file again, so that nobody misses one that was kept elsewhere.
 */
public final class MarkedCopies {
    private static final long MOST_BYTES = 128L << 20;

    private final Cache<String, Copy> copies = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(30))
            .maximumWeight(MOST_BYTES)
            .weigher((String token, Copy copy) -> Math.toIntExact(copy.bytes))
            .evictionListener(MarkedCopies::remove)
            .build();

    private record Copy(String login, String name, Path file, long bytes) {}

    /** What writes a copy. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void remove(@Nullable String token, @Nullable Copy copy, RemovalCause cause) {
        if (copy != null) {
            try {
                Files.deleteIfExists(copy.file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gives the word by which its owner finds it. */
    public String keep(String login, String name, Content content) throws IOException {
        Path file = Files.createTempFile("qm-copy", "");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        String token = UUID.randomUUID().toString();
        copies.put(token, new Copy(login, name, file, Files.size(file)));
        return token;
    }

    /** A copy that was found. */
    public record MarkedCopy(String name, Path file) {}

    /** Its owner's alone. */
    public Optional<MarkedCopy> find(String token, String login) {
        return Optional.ofNullable(copies.getIfPresent(token))
                .filter(c -> c.login.equals(login))
                .map(c -> new MarkedCopy(c.name, c.file));
    }
}
