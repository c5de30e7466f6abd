package org.qingmiao.safeguard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The second place where the record's end is kept: signed lines in the data folder, out of reach of whoever has only
 * the database. A line says: up to this number the chain had this hash at this time. One line is kept per day, and the
 * newest. Signed with Ed25519; an auditor who has a copy of {@code audit/key.pub} can check the lines elsewhere.
 */
final class AuditCheckpoints {
    private static final int DAY = 10;

    private final Path folder;

    /** @param data data folder of the installation */
    AuditCheckpoints(Path data) {
        this.folder = data.resolve("audit");
    }

    /** One line. */
    record Checkpoint(long seq, byte[] hash, Instant at) {
        String text() {
            return seq + " " + HexFormat.of().formatHex(hash) + " " + at;
        }
    }

    /** Lines as they stand in the file: the text that was signed, and its signature. */
    private record Line(String text, String signature) {
        static Line of(String line) {
            int last = line.lastIndexOf(' ');
            return new Line(line.substring(0, Math.max(last, 0)), line.substring(last + 1));
        }

        Checkpoint checkpoint() {
            String[] parts = text.split(" ", -1);
            return new Checkpoint(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]), Instant.parse(parts[2]));
        }

        String day() {
            int at = text.lastIndexOf(' ') + 1;
            return text.substring(at, Math.min(text.length(), at + DAY));
        }
    }

    private Path file() {
        return folder.resolve("checkpoints");
    }

    /** Writes the newest; a line of the same day gives way to it. */
    synchronized void write(Checkpoint checkpoint) {
        try {
            List<Line> lines = new ArrayList<>(lines());
            Line line = new Line(checkpoint.text(), sign(checkpoint.text()));
            if (!lines.isEmpty() && lines.getLast().day().equals(line.day())) {
                lines.removeLast();
            }
            lines.add(line);
            Path part = folder.resolve("checkpoints.part");
            Files.write(
                    part, lines.stream().map(l -> l.text + " " + l.signature).toList(), StandardCharsets.UTF_8);
            Files.move(part, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the record's checkpoint could not be written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the record's checkpoint could not be signed", e);
        }
    }

    private List<Line> lines() throws IOException {
        return Files.exists(file())
                ? Files.readAllLines(file(), StandardCharsets.UTF_8).stream()
                        .map(Line::of)
                        .toList()
                : List.of();
    }

    /**
     * All lines, oldest first; empty where there is no file yet.
     *
     * @return nothing if a line is not what was signed
     */
    Optional<List<Checkpoint>> read() {
        try {
            List<Checkpoint> checkpoints = new ArrayList<>();
            for (Line line : lines()) {
                if (!verifies(line)) {
                    return Optional.empty();
                }
                checkpoints.add(line.checkpoint());
            }
            return Optional.of(checkpoints);
        } catch (IOException e) {
            throw new UncheckedIOException("the record's checkpoints could not be read", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean verifies(Line line) throws IOException, GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        byte[] key = Base64.getDecoder()
                .decode(Files.readString(folder.resolve("key.pub")).strip());
        PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
        signature.initVerify(publicKey);
        signature.update(line.text.getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(line.signature));
    }

    private String sign(String text) throws IOException, GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    /** Made once per installation; only the server's own account may read it. */
    private PrivateKey key() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("key");
        if (!Files.exists(file)) {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("key.pub"),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            Path part = Files.createFile(folder.resolve("key.part"));
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(
                    part, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }
}
