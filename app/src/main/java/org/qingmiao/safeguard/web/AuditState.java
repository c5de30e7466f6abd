package org.qingmiao.safeguard.web;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.safeguard.audit.AuditCheckpoints;
import org.qingmiao.safeguard.audit.AuditFault;
import org.qingmiao.safeguard.audit.AuditHead;
import org.qingmiao.safeguard.audit.AuditVerification;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Checks the record while the server runs, and keeps what came out last. */
@Component
public class AuditState {
    private final DatabaseServer server;
    private final Clock clock;
    private final Path data;
    private volatile Optional<AuditView.Checked> last = Optional.empty();

    AuditState(DatabaseServer server, Clock clock, @Value("${qingmiao.data:}") String data) {
        this.server = server;
        this.clock = clock;
        this.data = Path.of(data);
    }

    Optional<AuditView.Checked> last() {
        return last;
    }

    /** What signed lines were found to be contradicted, if nothing is signed since. */
    public Optional<AuditFault> alarm() {
        return new AuditCheckpoints(data).raised();
    }

    /** @param heads that had left the house */
    AuditView.Checked check(List<AuditHead> heads) {
        try {
            AuditView.Checked checked =
                    new AuditView.Checked(AuditVerification.of(server, data, heads), clock.instant(), heads);
            last = Optional.of(checked);
            return checked;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the record could not be checked", e);
        }
    }
}
