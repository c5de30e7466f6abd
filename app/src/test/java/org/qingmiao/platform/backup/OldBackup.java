package org.qingmiao.platform.backup;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup as versions before encryption did (format 2): a plain ZIP with a digest in its comment. */
final class OldBackup {
    private OldBackup() {}

    static void write(Connection connection, Path file) throws Exception {
        connection.setAutoCommit(false);
        connection.createStatement().execute("SELECT set_config('qm.login', '*backup', false)");
        Map<String, Object> tables = new LinkedHashMap<>();
        MessageDigest whole = Backup.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), whole);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment("0".repeat(64));
            for (Map.Entry<String, String> table : TableOrder.of(connection).entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                DigestOutputStream digest = new DigestOutputStream(zip, Backup.sha256());
                long rows = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "COPY " + table.getKey() + " (" + table.getValue() + ") TO STDOUT (FORMAT binary)",
                                digest);
                zip.closeEntry();
                tables.put(
                        table.getKey(),
                        Map.of(
                                "columns",
                                table.getValue(),
                                "rows",
                                rows,
                                "sha256",
                                Backup.hex(digest.getMessageDigest())));
            }
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(JsonMapper.shared()
                    .writeValueAsBytes(Map.of("format", 2, "schema", TableOrder.schema(connection), "tables", tables)));
            zip.closeEntry();
            zip.finish();
        }
        byte[] bytes = Files.readAllBytes(file);
        byte[] seal = Backup.hex(whole).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(seal, 0, bytes, bytes.length - seal.length, seal.length);
        Files.write(file, bytes);
    }
}
