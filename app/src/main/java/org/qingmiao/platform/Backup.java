package org.qingmiao.platform;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * All data in one file: a ZIP with each table as PostgreSQL's own copy stream, a manifest with a checksum of each,
 * and a seal over every byte. Written from one snapshot, so that it can be made while others write.
 */
public final class Backup {
    private static final String MANIFEST = "manifest.json";
    private static final int FORMAT = 2;

    private Backup() {}

    /**
     * What a backup holds.
     *
     * @param schema newest migration of the schema
     * @param tables by name, in an order in which they can be filled again
     */
    public record Manifest(int format, String schema, Map<String, Content> tables) {
        public long rows() {
            return tables.values().stream().mapToLong(Content::rows).sum();
        }
    }

    /** {@code columns} as they are copied. */
    public record Content(String columns, long rows, String sha256) {}

    /** Writes the data of a folder; a server that is running on it goes on. The file is there whole or not at all. */
    public static Manifest write(Path data, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DatabaseServer server = DatabaseServer.ofData(data);
                Connection connection = connect(server)) {
            Manifest manifest = writeSealed(connection, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | SQLException e) {
            throw new StartProblem("备份没有写成：" + e.getMessage(), "The backup was not written: " + e.getMessage());
        }
    }

    private static Connection connect(DatabaseServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url(), server.owner().user(), server.owner().password());
    }

    /** Row-level security binds the owner too; a backup sees every row. */
    private static void workAsSystem(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('qm.login', '*backup', false)");
        }
    }

    private static Manifest writeSealed(Connection connection, Path file) throws SQLException, IOException {
        MessageDigest digest = sha256();
        Manifest manifest;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            manifest = write(connection, out);
        }
        BackupSeal.put(file, digest.digest());
        return manifest;
    }

    private static Manifest write(Connection connection, OutputStream file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        workAsSystem(connection);
        Map<String, Content> tables = new LinkedHashMap<>();
        ZipOutputStream zip = new ZipOutputStream(file);
        zip.setLevel(1);
        zip.setComment(BackupSeal.BLANK);
        for (Map.Entry<String, String> table : TableOrder.of(connection).entrySet()) {
            zip.putNextEntry(new ZipEntry(table.getKey()));
            DigestOutputStream digest = new DigestOutputStream(zip, sha256());
            String copy = "COPY " + table.getKey() + " (" + table.getValue() + ") TO STDOUT (FORMAT binary)";
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, digest);
            zip.closeEntry();
            tables.put(table.getKey(), new Content(table.getValue(), rows, hex(digest.getMessageDigest())));
        }
        Manifest manifest = new Manifest(FORMAT, TableOrder.schema(connection), tables);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    /**
     * Brings a backup into an empty folder. Everything is checked before the folder is touched.
     *
     * @throws StartProblem if the file is damaged, or the folder is not empty
     */
    public static Manifest restore(Path file, Path data) {
        try {
            if (Files.exists(data) && !isEmpty(data)) {
                throw new StartProblem(
                        "文件夹 " + data + " 不是空的；恢复只能进空文件夹。",
                        "The folder " + data + " is not empty; a backup is restored into an empty one only.");
            }
            if (!Files.isRegularFile(file)) {
                throw new StartProblem("没有备份文件 " + file + "。", "There is no backup file " + file + ".");
            }
            if (!BackupSeal.holds(file, sha256())) {
                throw damaged(file);
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                Manifest manifest = verified(zip);
                fill(zip, manifest, data);
                return manifest;
            }
        } catch (ZipException | JacksonException e) {
            throw damaged(file);
        } catch (IOException | SQLException e) {
            throw new StartProblem("没有恢复：" + e.getMessage(), "Not restored: " + e.getMessage());
        }
    }

    private static StartProblem damaged(Path file) {
        return new StartProblem(
                "备份文件 " + file + " 已损坏或不完整，没有恢复任何内容。",
                "The backup " + file + " is damaged or incomplete; nothing was restored.");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Manifest verified(ZipFile zip) throws IOException {
        Path file = Path.of(zip.getName());
        Manifest manifest = JsonMapper.shared().readValue(read(zip, MANIFEST).readAllBytes(), Manifest.class);
        if (manifest.format() != FORMAT) {
            throw damaged(file);
        }
        for (Map.Entry<String, Content> table : manifest.tables().entrySet()) {
            MessageDigest digest = sha256();
            try (InputStream in = read(zip, table.getKey());
                    OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(sink);
            }
            if (!hex(digest).equals(table.getValue().sha256())) {
                throw damaged(file);
            }
        }
        return manifest;
    }

    private static InputStream read(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(Path.of(zip.getName()));
        }
        return zip.getInputStream(entry);
    }

    private static void fill(ZipFile zip, Manifest manifest, Path data) throws IOException, SQLException {
        boolean done = false;
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            Flyway.configure()
                    .dataSource(
                            server.url(), server.owner().user(), server.owner().password())
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            try (Connection connection = connect(server)) {
                connection.setAutoCommit(false);
                mustFit(manifest, TableOrder.schema(connection));
                List<String> forced = TableOrder.forced(connection);
                // COPY does not go through policies; the schema's owner steps around them for this transaction.
                alter(connection, forced, "NO FORCE ROW LEVEL SECURITY");
                for (Map.Entry<String, Content> table : manifest.tables().entrySet()) {
                    copyIn(connection, zip, table.getKey(), table.getValue());
                }
                TableOrder.setSequences(connection);
                alter(connection, forced, "FORCE ROW LEVEL SECURITY");
                connection.commit();
                done = true;
            }
        } finally {
            if (!done) {
                empty(data);
            }
        }
    }

    private static void mustFit(Manifest manifest, String schema) {
        if (!schema.equals(manifest.schema())) {
            throw new StartProblem(
                    "备份的库结构是 " + manifest.schema() + "，本版本是 " + schema + "；请用写备份的版本恢复后再升级。",
                    "The backup's schema is " + manifest.schema() + ", this version's is " + schema
                            + "; restore with the version that wrote it, then upgrade.");
        }
    }

    private static void alter(Connection connection, List<String> tables, String how) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("ALTER TABLE " + table + " " + how);
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

    private static void copyIn(Connection connection, ZipFile zip, String table, Content content)
            throws IOException, SQLException {
        String copy = "COPY " + table + " (" + content.columns() + ") FROM STDIN (FORMAT binary)";
        try (var statement = connection.createStatement();
                InputStream in = read(zip, table)) {
            statement.execute("DELETE FROM " + table);
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(Objects.requireNonNull(digest.digest()));
    }
}
