package org.qingmiao.safeguard.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second place where the record's end is kept: signed lines in the data folder, out of reach of whoever has only
 * the database. A line says: up to this number the chain of acts had this hash at this time. Lines are only ever added.
 * Signed with Ed25519; an auditor who has a copy of {@code audit/key.pub} can check the lines elsewhere.
 *
 * <p>Beside them stands, once the record contradicted a line, the alarm: while it is there nothing is signed.
 */
public final class AuditCheckpoints {
    /** More than a line is long. */
    private static final int TAIL = 1024;

    private final Path folder;
    private final CheckpointKey key;

    /** @param data data folder of the installation */
    public AuditCheckpoints(Path data) {
        this.folder = data.resolve("audit");
        this.key = new CheckpointKey(folder);
    }

    /** One line. */
    record Checkpoint(long seq, byte[] hash, Instant at) {
        String text() {
            return seq + " " + HexFormat.of().formatHex(hash) + " " + at;
        }

        /** Nothing if it is no line of ours. */
        static @Nullable Checkpoint of(String text) {
            String[] parts = text.split(" ", -1);
            try {
                return parts.length == 3
                        ? new Checkpoint(
                                Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]), Instant.parse(parts[2]))
                        : null;
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return null;
            }
        }
    }

    /** A line in the file does not carry our signature. */
    static final class BadLine extends Exception {
        private static final long serialVersionUID = 1;
    }

    private Path file() {
        return folder.resolve("checkpoints");
    }

    /** Adds a line; it is on the disk when this returns. */
    synchronized void append(Checkpoint checkpoint) {
        try {
            Files.createDirectories(folder);
            String line = checkpoint.text() + " " + key.sign(checkpoint.text()) + "\n";
            try (FileChannel channel = FileChannel.open(
                    file(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                channel.position(endOfWholeLines(channel));
                ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.truncate(channel.position());
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the record's checkpoint could not be written", e);
        }
    }

    /** A line of which only the beginning reached the disk before the power failed was never one. */
    private static long endOfWholeLines(FileChannel channel) throws IOException {
        String tail = tail(channel);
        return channel.size() - (tail.length() - (tail.lastIndexOf('\n') + 1));
    }

    private static String tail(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
        channel.read(bytes, channel.size() - bytes.capacity());
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }

    /**
     * The newest line; nothing where there is none yet.
     *
     * @throws BadLine if it is not what was signed
     */
    Optional<Checkpoint> last() throws BadLine {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
            List<String> lines = whole(tail(channel));
            return lines.isEmpty() ? Optional.empty() : Optional.of(verified(lines.getLast()));
        } catch (IOException e) {
            throw new UncheckedIOException("the record's checkpoints could not be read", e);
        }
    }

    private static List<String> whole(String content) {
        int end = content.lastIndexOf('\n');
        return end < 0 ? List.of() : content.substring(0, end).lines().toList();
    }

    /**
     * All lines, oldest first; empty where there is no file yet.
     *
     * @throws BadLine if one is not what was signed
     */
    List<Checkpoint> read() throws BadLine {
        if (!Files.exists(file())) {
            return List.of();
        }
        try {
            List<Checkpoint> checkpoints = new ArrayList<>();
            for (String line : whole(Files.readString(file(), StandardCharsets.ISO_8859_1))) {
                checkpoints.add(verified(line));
            }
            return checkpoints;
        } catch (IOException e) {
            throw new UncheckedIOException("the record's checkpoints could not be read", e);
        }
    }

    private Checkpoint verified(String line) throws BadLine {
        int last = line.lastIndexOf(' ');
        String text = line.substring(0, Math.max(last, 0));
        Checkpoint checkpoint = Checkpoint.of(text);
        if (checkpoint == null || !key.verifies(text, line.substring(last + 1))) {
            throw new BadLine();
        }
        return checkpoint;
    }

    private Path alarm() {
        return folder.resolve("alarm");
    }

    /** What the record contradicted, if it ever did. */
    public Optional<AuditFault> raised() {
        if (!Files.exists(alarm())) {
            return Optional.empty();
        }
        try {
            long seq = Long.parseLong(
                    Files.readString(alarm()).lines().findFirst().orElse("0").strip());
            return Optional.of(new AuditFault(seq, AuditFault.Kind.ALARM));
        } catch (IOException | NumberFormatException e) {
            return Optional.of(new AuditFault(0, AuditFault.Kind.ALARM));
        }
    }

    void raise(AuditFault fault, Instant at) {
        try {
            Files.createDirectories(folder);
            Files.writeString(alarm(), fault.seq() + "\n" + fault.kind() + "\n" + at + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the record's alarm could not be written", e);
        }
    }

    /**
     * After somebody has found out what happened: lines and alarm are put aside under a name of their own, and a new file
     * begins.
     *
     * @return the folder in which they are kept
     */
    Path beginAnew(Instant at) {
        Path aside = folder.resolve("until-" + at.toString().replace(":", ""));
        try {
            Files.createDirectories(aside);
            for (Path old : List.of(file(), alarm())) {
                if (Files.exists(old)) {
                    Files.move(old, aside.resolve(old.getFileName()));
                }
            }
            return aside;
        } catch (IOException e) {
            throw new UncheckedIOException("the record's checkpoints could not be put aside", e);
        }
    }
}
