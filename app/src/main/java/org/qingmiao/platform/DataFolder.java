package org.qingmiao.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder that holds all data of one installation; one process at a time may use it. */
final class DataFolder implements AutoCloseable {
    private static final String VERSION = "18";
    /** Of postmaster.pid, from 0. */
    private static final int PORT_LINE = 3;

    private static final long ROOM_NEEDED = 300L << 20;
    private static final String PASSWORDS_ONLY = """
            # Written by Qingmiao: nobody on this machine gets in without a password.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            DataFolder opened = new DataFolder(folder, lock(folder));
            opened.mustFit();
            return opened;
        } catch (IOException e) {
            throw noRight(folder, e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // The same process holds it: told below like any other holder.
        }
        channel.close();
        throw new StartProblem(Messages.of("platform.data_folder.in_use", folder));
    }

    /** The server that another Qingmiao runs on a folder, if one does. */
    static Optional<DatabaseServer> running(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve("in-use"))) {
            return Optional.empty();
        }
        try {
            lock(folder).close();
            return Optional.empty();
        } catch (StartProblem inUse) {
            return Optional.of(attach(folder));
        } catch (IOException e) {
            throw noRight(folder, e);
        }
    }

    private static DatabaseServer attach(Path folder) {
        try {
            RoleSecrets secrets = RoleSecrets.read(folder);
            String port = Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            return new RunningServer(
                    "jdbc:postgresql://127.0.0.1:" + port + "/qingmiao",
                    new DatabaseServer.Login("qm_owner", secrets.owner()),
                    new DatabaseServer.Login("qm_app", secrets.application()));
        } catch (IOException e) {
            throw noRight(folder, e);
        }
    }

    private void mustFit() throws IOException {
        Path version = database().resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(VERSION)) {
                close();
                throw new StartProblem(Messages.of("platform.data_folder.other_postgresql", path, found));
            }
        }
        if (Files.getFileStore(path).getUsableSpace() < ROOM_NEEDED) {
            close();
            throw new StartProblem(Messages.of("platform.data_folder.disk_full", path));
        }
    }

    private static StartProblem noRight(Path folder, IOException e) {
        return new StartProblem(Messages.of(
                "platform.data_folder.not_writable", folder, e.getClass().getSimpleName()));
    }

    /** A sentence for an error met while the server started. */
    StartProblem explain(Exception e) {
        return new StartProblem(Messages.of("platform.data_folder.database_did_not_start", e.getMessage(), log()));
    }

    Path database() {
        return path.resolve("postgresql");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    boolean isFresh() {
        return !Files.exists(database().resolve("PG_VERSION"));
    }

    boolean isPrepared() {
        return Files.exists(path.resolve("prepared"));
    }

    void markPrepared() throws IOException {
        Files.writeString(path.resolve("prepared"), VERSION);
    }

    void requirePasswords() throws IOException {
        Files.writeString(database().resolve("pg_hba.conf"), PASSWORDS_ONLY);
    }

    RoleSecrets secrets() throws IOException {
        return RoleSecrets.of(path);
    }

    /** A killed process leaves its database server running; it is stopped in order before a new one starts. */
    void stopForgottenServer() throws IOException {
        ForgottenServer.stop(database());
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
