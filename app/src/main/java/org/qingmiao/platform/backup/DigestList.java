package org.qingmiao.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * SHA-256 of each file of a folder, written as {@code sha256sum} writes it: {@code DIGEST  NAME}, one a line, by name.
 *
 * @param files digest in hexadecimal by name below the folder, with slashes
 */
public record DigestList(SortedMap<String, String> files) {
    private static final int DIGEST = 64;
    private static final int PIECE = 1 << 16;

    public DigestList {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads the files of a folder and those below it; several at a time. */
    public static DigestList of(Path folder, Predicate<Path> which) {
        try (var found = Files.walk(folder)) {
            List<Path> files = found.filter(Files::isRegularFile).filter(which).toList();
            return new DigestList(new TreeMap<>(files.parallelStream()
                    .collect(Collectors.toConcurrentMap(file -> name(folder, file), DigestList::digest))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String digest(Path file) {
        try (var in = Files.newInputStream(file)) {
            MessageDigest digest = sha256();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list that was written; nothing if there is none. */
    public static Optional<DigestList> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SortedMap<String, String> files = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                if (line.length() > DIGEST + 2) {
                    files.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
                }
            }
            return Optional.of(new DigestList(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it, whole or not at all. */
    public void write(Path file) {
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text());
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        return files.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** One digest for all: SHA-256 of the list as it is written. */
    public String digest() {
        return HexFormat.of().formatHex(sha256().digest(text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Names of files that are others here than there, or stand in one of the two alone. */
    public List<String> differing(DigestList other) {
        TreeSet<String> names = new TreeSet<>(files.keySet());
        names.addAll(other.files.keySet());
        names.removeIf(name -> files.getOrDefault(name, "").equals(other.files.getOrDefault(name, "")));
        return List.copyOf(names);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
