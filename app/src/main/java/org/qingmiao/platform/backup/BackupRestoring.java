package org.qingmiao.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.ZipGuard;
import org.qingmiao.platform.backup.Backup.Content;
import org.qingmiao.platform.backup.Backup.Manifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Brings a backup back: reads it through once to check it, then once more to fill the tables. */
final class BackupRestoring {
    private static final int PLAIN = 2;
    private static final int LARGEST_MANIFEST = 64 << 20;

    private final Path file;
    private final Optional<BackupHeader> header;
    private final byte @Nullable [] key;

    private BackupRestoring(Path file, Optional<BackupHeader> header, byte @Nullable [] key) {
        this.file = file;
        this.header = header;
        this.key = key;
    }

    static Manifest restore(Path file, Path data, Optional<BackupKey> given) {
        try {
            if (Files.exists(data) && !isEmpty(data)) {
                throw new StartProblem(Messages.of("platform.backup.folder_not_empty", data));
            }
            if (!Files.isRegularFile(file)) {
                throw new StartProblem(Messages.of("platform.backup.no_file", file));
            }
            BackupRestoring restoring = of(file, given);
            Manifest manifest = restoring.verified();
            restoring.fill(manifest, data);
            return manifest;
        } catch (IOException | SQLException e) {
            throw new StartProblem(Messages.of("platform.backup.not_restored", e.getMessage()));
        }
    }

    private static BackupRestoring of(Path file, Optional<BackupKey> given) throws IOException {
        Optional<BackupHeader> header;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            header = BackupHeader.read(in);
        }
        if (header.isEmpty()) {
            // From before backups were sealed.
            if (!BackupSeal.holds(file, Backup.sha256())) {
                throw damaged(file);
            }
            return new BackupRestoring(file, header, null);
        }
        return new BackupRestoring(
                file, header, fitting(file, header.get(), given).of(header.get()));
    }

    private static BackupKey fitting(Path file, BackupHeader header, Optional<BackupKey> given) {
        if (header.asksForPassphrase()) {
            return given.filter(BackupKey.Passphrase.class::isInstance)
                    .orElseThrow(() -> new StartProblem(Messages.of("platform.backup.needs_passphrase", file)));
        }
        return given.filter(key ->
                        key instanceof BackupKey.Bytes bytes && bytes.id().equals(header.id()))
                .orElseThrow(() -> new StartProblem(Messages.of("platform.backup.needs_key", file, header.id())));
    }

    private static StartProblem damaged(Path file) {
        return new StartProblem(Messages.of("platform.backup.damaged", file));
    }

    /** With a passphrase nobody can tell a wrong one from a damaged file. */
    private StartProblem damaged() {
        return header.filter(BackupHeader::asksForPassphrase).isEmpty()
                ? damaged(file)
                : new StartProblem(Messages.of("platform.backup.wrong_passphrase_or_damaged", file));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private InputStream content() throws IOException {
        InputStream in = Files.newInputStream(file);
        if (key == null) {
            return new BufferedInputStream(in);
        }
        BackupHeader.read(in);
        return SealedChunks.open(in, key);
    }

    private ZipGuard archive(InputStream in) throws IOException {
        return ZipGuard.reading(in, Files.size(file), ZipGuard.Limits.OURS);
    }

    private Manifest verified() {
        try (InputStream in = content()) {
            ZipGuard zip = archive(in);
            Map<String, String> digests = new HashMap<>();
            Manifest manifest = null;
            for (Optional<String> part = zip.next(); part.isPresent(); part = zip.next()) {
                if (part.get().equals(Backup.MANIFEST)) {
                    manifest =
                            JsonMapper.shared().readValue(zip.content().readNBytes(LARGEST_MANIFEST), Manifest.class);
                } else {
                    MessageDigest digest = Backup.sha256();
                    try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                        zip.content().transferTo(sink);
                    }
                    digests.put(part.get(), Backup.hex(digest));
                }
            }
            // Up to the last chunk, which says that it is the last.
            in.transferTo(OutputStream.nullOutputStream());
            if (manifest == null || manifest.format() != (key == null ? PLAIN : Backup.FIRST_SEALED)) {
                throw damaged();
            }
            for (Map.Entry<String, Content> table : manifest.tables().entrySet()) {
                if (!table.getValue().sha256().equals(digests.get(table.getKey()))) {
                    throw damaged();
                }
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw damaged();
        }
    }

    private void fill(Manifest manifest, Path data) throws IOException, SQLException {
        boolean done = false;
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            mustFit(manifest, server);
            try (Connection connection = Backup.connect(server)) {
                connection.setAutoCommit(false);
                Set<String> forced = new LinkedHashSet<>();
                unforce(connection, forced);
                copy(connection, manifest, forced);
                TableOrder.setSequences(connection);
                alter(connection, forced, "FORCE ROW LEVEL SECURITY");
                connection.commit();
            }
            migrate(server, "latest");
            done = true;
        } finally {
            if (!done) {
                empty(data);
            }
        }
    }

    /** The schema as it was when the backup was made; what is newer comes after the data, as it did where they lay. */
    private static void mustFit(Manifest manifest, DatabaseServer server) throws SQLException {
        String schema = manifest.schema();
        try {
            migrate(server, schema);
        } catch (FlywayException e) {
            throw unknown(schema);
        }
        try (Connection connection = Backup.connect(server)) {
            List<String> made = TableOrder.migrations(connection);
            boolean same = manifest.migrations() == null
                    ? schema.equals(TableOrder.schema(connection))
                    : made.equals(manifest.migrations());
            if (!same) {
                throw unknown(schema);
            }
        }
    }

    private static StartProblem unknown(String schema) {
        return new StartProblem(Messages.of("platform.backup.schema_unknown", schema));
    }

    private static void migrate(DatabaseServer server, String target) {
        Flyway.configure()
                .dataSource(server.url(), server.owner().user(), server.owner().password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    /** COPY does not go through policies; the schema's owner steps around them for this transaction. */
    private static void unforce(Connection connection, Set<String> forced) throws SQLException {
        List<String> tables = TableOrder.forced(connection);
        alter(connection, tables, "NO FORCE ROW LEVEL SECURITY");
        forced.addAll(tables);
    }

    /** Makes the tables of registers, as they were made where the backup comes from. */
    private static void layOut(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT sql FROM " + TableOrder.LAYOUTS + " WHERE sql <> '' ORDER BY version, register")) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void alter(Connection connection, Collection<String> tables, String how) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("ALTER TABLE " + table + " " + how);
            }
        }
    }

    private void copy(Connection connection, Manifest manifest, Set<String> forced) throws IOException, SQLException {
        try (ZipGuard zip = archive(content());
                var statement = connection.createStatement()) {
            for (Optional<String> part = zip.next(); part.isPresent(); part = zip.next()) {
                String table = part.get();
                Content content = manifest.tables().get(table);
                if (content != null) {
                    statement.execute("DELETE FROM " + table);
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "COPY " + table + " (" + content.columns() + ") FROM STDIN (FORMAT binary)",
                                    zip.content());
                    if (table.equals(TableOrder.LAYOUTS)) {
                        layOut(connection);
                        unforce(connection, forced);
                    }
                }
            }
        }
    }

    /** What a restoring that failed has made: the folder was empty before. */
    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }
}
