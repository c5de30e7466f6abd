package org.qingmiao.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

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

    /** Passwords of the database roles, made once per installation. */
    record Secrets(String superuser, String owner, String application) {}

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
        Properties properties = new Properties();
        try (var in = Files.newInputStream(folder.resolve("secrets.properties"))) {
            properties.load(in);
            String port = Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            return new RunningServer(
                    "jdbc:postgresql://127.0.0.1:" + port + "/qingmiao",
                    new DatabaseServer.Login("qm_owner", secret(properties, "owner")),
                    new DatabaseServer.Login("qm_app", secret(properties, "application")));
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

    Secrets secrets() throws IOException {
        Path file = path.resolve("secrets.properties");
        Properties properties = new Properties();
        if (!Files.exists(file)) {
            for (String name : List.of("superuser", "owner", "application")) {
                properties.setProperty(name, random());
            }
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            try (var out = Files.newOutputStream(file)) {
                properties.store(out, "Passwords of the database roles; keep them with the data");
            }
        } else {
            try (var in = Files.newInputStream(file)) {
                properties.load(in);
            }
        }
        return new Secrets(
                secret(properties, "superuser"), secret(properties, "owner"), secret(properties, "application"));
    }

    private static String secret(Properties properties, String name) {
        return Objects.requireNonNull(properties.getProperty(name), name);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A killed process leaves its database server running; it is stopped in order before a new one starts. */
    void stopForgottenServer() throws IOException {
        Path pidFile = database().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid).filter(DataFolder::isPostgres).ifPresent(DataFolder::stop);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").toLowerCase(Locale.ROOT).contains("postgres");
    }

    private static void stop(ProcessHandle process) {
        try {
            // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, the log is written.
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new StartProblem(Messages.of("platform.data_folder.process_left", process.pid()));
        }
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
