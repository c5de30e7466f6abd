package org.qingmiao.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.PrivateFile;
import org.qingmiao.platform.StartProblem;
import tools.jackson.databind.json.JsonMapper;

/**
 * All data in one sealed file: within the seal a ZIP with each table as PostgreSQL's own copy stream and a manifest with a
 * checksum of each. Written from one snapshot, so that it can be made while others write; readable by the account that
 * makes it alone, and without its key by nobody. {@code docs/adr/0024-sealed-backups.md} says why it is as it is.
 */
public final class Backup {
    static final String MANIFEST = "manifest.json";
    /** Before this files were not sealed. */
    static final int FIRST_SEALED = 3;

    /** What of our secrets a backup holds; all of them are digests or sealed with a key that it does not hold, but the last. */
    private static final List<String> INSIDE = List.of(
            "account.password_hash (Argon2id)",
            "api_token, web_session, recovery_code, one_time_code, calendar_address (digests)",
            "sealing_key.wrapped (the keys of what is sealed, wrapped by secret.key)",
            "totp.secret, audit_person_key.sealed (sealed with those keys)",
            "notice_preference.mail, delivery.address, head_recipient.address (sealed with those keys)",
            "attachment.sealed_name and the contents of sealed attachments (sealed with those keys)",
            "words about children and encrypted fields of registers (sealed with those keys)",
            "voice_key (key of the digests of votes)");

    private static final List<String> OUTSIDE = List.of(
            "backup.key or the passphrase (of this file)",
            "secret.key or QM_SECRET_KEY",
            "secrets.properties (passwords of the database)",
            "audit/key, audit/checkpoints (signed lines of the record)",
            "QM_SMTP_URL, QM_WEBHOOK_URL, QM_WEBHOOK_SECRET, QM_OIDC_CLIENT_SECRET (environment)");

    private Backup() {}

    /**
     * What a backup holds.
     *
     * @param schema newest migration of the schema
     * @param migrations all of them; null in files of format 2
     * @param tables by name, in an order in which they can be filled again
     * @param secrets null in files of format 2
     */
    public record Manifest(
            int format,
            String schema,
            @Nullable List<String> migrations,
            Map<String, Content> tables,
            @Nullable Secrets secrets) {
        public long rows() {
            return tables.values().stream().mapToLong(Content::rows).sum();
        }
    }

    /** {@code columns} as they are copied. */
    public record Content(String columns, long rows, String sha256) {}

    /** Which secrets of the installation a backup holds, and which have to be kept elsewhere. */
    public record Secrets(List<String> inside, List<String> outside) {}

    /**
     * Writes the data of a folder and leaves an entry in the record; a server that is running on it goes on. The file is
     * there whole or not at all.
     */
    public static Manifest write(Path data, Path file, BackupKey key) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DatabaseServer server = DatabaseServer.ofData(data);
                Connection connection = connect(server)) {
            Files.deleteIfExists(part);
            MessageDigest digest = sha256();
            Manifest manifest = write(connection, part, key, digest);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            record(connection, file, key, manifest, hex(digest));
            return manifest;
        } catch (IOException | SQLException e) {
            throw new StartProblem(Messages.of("platform.backup.not_written", e.getMessage()));
        }
    }

    /**
     * Brings a backup into an empty folder. Everything is checked before the folder is touched.
     *
     * @param key with which it was sealed; files from before they were sealed have none
     * @throws StartProblem if the file is damaged, the key is missing or another one, or the folder is not empty
     */
    public static Manifest restore(Path file, Path data, Optional<BackupKey> key) {
        return BackupRestoring.restore(file, data, key);
    }

    /** Whether the file was sealed with a passphrase, which somebody may have to be asked for. */
    public static boolean asksForPassphrase(Path file) {
        try (var in = Files.newInputStream(file)) {
            return BackupHeader.read(in).filter(BackupHeader::asksForPassphrase).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    static Connection connect(DatabaseServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url(), server.owner().user(), server.owner().password());
    }

    /** Row-level security binds the owner too; a backup sees every row. */
    static void workAsSystem(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('qm.login', '*backup', false)");
        }
    }

    private static Manifest write(Connection connection, Path file, BackupKey key, MessageDigest digest)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        workAsSystem(connection);
        BackupHeader header = key.header();
        try (OutputStream out = new DigestOutputStream(PrivateFile.create(file), digest)) {
            out.write(header.bytes());
            try (OutputStream sealed = SealedChunks.seal(out, key.of(header))) {
                return tables(connection, sealed);
            }
        } finally {
            connection.rollback();
        }
    }

    private static Manifest tables(Connection connection, OutputStream file) throws SQLException, IOException {
        Map<String, Content> tables = new LinkedHashMap<>();
        ZipOutputStream zip = new ZipOutputStream(file);
        zip.setLevel(1);
        for (Map.Entry<String, String> table : TableOrder.of(connection).entrySet()) {
            zip.putNextEntry(new ZipEntry(table.getKey()));
            DigestOutputStream digest = new DigestOutputStream(zip, sha256());
            String copy = "COPY " + table.getKey() + " (" + table.getValue() + ") TO STDOUT (FORMAT binary)";
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, digest);
            zip.closeEntry();
            tables.put(table.getKey(), new Content(table.getValue(), rows, hex(digest.getMessageDigest())));
        }
        Manifest manifest = new Manifest(
                FIRST_SEALED,
                TableOrder.schema(connection),
                TableOrder.migrations(connection),
                tables,
                new Secrets(INSIDE, OUTSIDE));
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    private static void record(Connection connection, Path file, BackupKey key, Manifest manifest, String digest)
            throws SQLException {
        BackupEntries.written(
                connection,
                file,
                Map.of("rows", Long.toString(manifest.rows()), "sealed_with", key.toString(), "sha256", digest));
        connection.commit();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(Objects.requireNonNull(digest.digest()));
    }
}
