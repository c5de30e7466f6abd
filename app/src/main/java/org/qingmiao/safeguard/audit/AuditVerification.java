package org.qingmiao.safeguard.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.DatabaseServer;

/**
 * Whether the record is what was written: in no chain an entry changed, missing, moved or slipped in, the ends where the
 * heads, the ties, the signed lines in the data folder and the heads that have left the house say they are. Reads one
 * snapshot, so that it works beside a running server.
 */
public final class AuditVerification {
    private final AuditReading reading;
    private final AuditTies ties = new AuditTies();

    private AuditVerification(AuditReading reading) {
        this.reading = reading;
    }

    /**
     * What came out.
     *
     * @param entries how many were checked, in all chains
     * @param number of the last entry of the chain of acts
     * @param head hash of that entry, as hexadecimal digits
     * @param signed whether the data folder holds signed lines that the record was held against
     */
    public record Outcome(long entries, long number, String head, boolean signed, Optional<AuditFault> fault) {}

    /**
     * Checks the whole record.
     *
     * @param data data folder with the signed lines
     */
    public static Outcome of(DatabaseServer server, Path data) throws SQLException {
        return of(server, data, List.of());
    }

    /**
     * The same.
     *
     * @param heads that have left the house, with which the record is compared
     */
    public static Outcome of(DatabaseServer server, Path data, List<AuditHead> heads) throws SQLException {
        AuditCheckpoints lines = new AuditCheckpoints(data);
        Outcome outcome;
        try {
            // Before the snapshot: a line is written only after what it says was committed.
            List<AuditCheckpoints.Checkpoint> checkpoints = lines.read();
            outcome = of(server, KnownHashes.of(checkpoints, heads), !checkpoints.isEmpty());
        } catch (AuditCheckpoints.BadLine e) {
            return new Outcome(0, 0, "", true, Optional.of(new AuditFault(0, AuditFault.Kind.BAD_SIGNATURE)));
        }
        // What was found once is told until somebody has looked into it, also if it was put right again.
        return outcome.fault().isPresent() || lines.raised().isEmpty()
                ? outcome
                : new Outcome(outcome.entries(), outcome.number(), outcome.head(), outcome.signed(), lines.raised());
    }

    private static Outcome of(DatabaseServer server, KnownHashes expected, boolean signed) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                server.url(), server.owner().user(), server.owner().password())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT set_config('qm.login', '*audit verify', false)");
            }
            return new AuditVerification(new AuditReading(connection)).check(expected, signed);
        }
    }

    private Outcome check(KnownHashes expected, boolean signed) throws SQLException {
        AuditChain acts = reading.chain(0);
        Optional<AuditFault> fault = acts(acts, expected);
        if (fault.isEmpty()) {
            fault = end(acts);
        }
        long entries = acts.entries();
        for (Map.Entry<Integer, AuditReading.ChainEnd> look : reading.lookEnds().entrySet()) {
            if (fault.isEmpty()) {
                AuditChain chain = reading.chain(look.getKey());
                fault = looks(chain, look.getValue());
                entries += chain.entries();
            }
        }
        Optional<AuditFault> found = fault.isPresent() ? fault : reading.unwrittenSeal();
        return new Outcome(entries, acts.seq(), acts.head(), signed, found);
    }

    private Optional<AuditFault> acts(AuditChain chain, KnownHashes expected) throws SQLException {
        Optional<AuditFault> tooOld = expected.begin(chain.seq());
        if (tooOld.isPresent()) {
            return tooOld;
        }
        Optional<AuditFault> fault = reading.check(chain, link -> {
            ties.read(link);
            return expected.held(chain);
        });
        return fault.isPresent() ? fault : expected.missing(chain);
    }

    private Optional<AuditFault> end(AuditChain chain) throws SQLException {
        Optional<AuditReading.ChainEnd> head = reading.head();
        return head.isPresent()
                ? chain.end(head.get().seq(), head.get().hash())
                : Optional.of(new AuditFault(chain.number(), chain.seq(), AuditFault.Kind.MISSING));
    }

    private Optional<AuditFault> looks(AuditChain chain, AuditReading.ChainEnd head) throws SQLException {
        Optional<AuditFault> fault = reading.check(chain, link -> ties.held(chain));
        if (fault.isEmpty()) {
            fault = ties.missing(chain);
        }
        return fault.isPresent() ? fault : chain.end(head.seq(), head.hash());
    }
}
