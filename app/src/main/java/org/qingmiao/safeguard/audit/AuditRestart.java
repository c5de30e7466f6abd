package org.qingmiao.safeguard.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.DatabaseServer;
import tools.jackson.databind.json.JsonMapper;

/** Begins to sign the record anew after an alarm was looked into. */
public final class AuditRestart {
    private AuditRestart() {}

    /**
     * Puts the lines that were contradicted aside and leaves an entry.
     *
     * @return the folder with the old lines; nothing if there was no alarm
     */
    public static Optional<Path> of(DatabaseServer server, Path data, String reason) throws SQLException {
        AuditCheckpoints lines = new AuditCheckpoints(data);
        Optional<AuditFault> fault = lines.raised();
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = DriverManager.getConnection(
                        server.url(), server.owner().user(), server.owner().password());
                PreparedStatement entry = connection.prepareStatement("""
                SELECT set_config('qm.login', '*audit restart', false),
                       qm_audit(current_timestamp, 'audit.restart', 'audit', '', '{}', ?, '')
                """)) {
            entry.setString(
                    1,
                    JsonMapper.shared()
                            .writeValueAsString(Map.of("entry", fault.get().entry(), "reason", reason)));
            entry.execute();
        }
        return Optional.of(lines.beginAnew(Clock.systemUTC().instant()));
    }
}
