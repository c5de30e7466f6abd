package org.qingmiao.platform.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.platform.DatabaseServer;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of backups stands in the record of the installation, also where a command does it without the application. */
public final class BackupEntries {
    private static final String WRITTEN = "SELECT qm_audit(current_timestamp, 'backup.write', ?, '', '{}', ?, '')";
    private static final String TRIED = "SELECT qm_audit(current_timestamp, 'backup.drill', ?, '', '{}', ?, '')";
    private static final String FAILED =
            "SELECT qm_audit(current_timestamp, 'backup.drill_failed', ?, '', '{}', ?, '')";

    private BackupEntries() {}

    static void written(Connection connection, Path file, Map<String, String> told) throws SQLException {
        write(connection, WRITTEN, file, told);
    }

    /** A restore was tried and came back whole. */
    public static void tried(DatabaseServer server, Path file, Map<String, String> told) throws SQLException {
        try (Connection connection = Backup.connect(server)) {
            write(connection, TRIED, file, told);
        }
    }

    /** A restore was tried and did not come back whole. */
    public static void failed(DatabaseServer server, Path file, Map<String, String> told) throws SQLException {
        try (Connection connection = Backup.connect(server)) {
            write(connection, FAILED, file, told);
        }
    }

    private static void write(Connection connection, String entry, Path file, Map<String, String> told)
            throws SQLException {
        Backup.workAsSystem(connection);
        try (PreparedStatement statement = connection.prepareStatement(entry)) {
            statement.setString(1, "backup:" + file.getFileName());
            statement.setString(2, JsonMapper.shared().writeValueAsString(new TreeMap<>(told)));
            statement.execute();
        }
    }
}
