package org.qingmiao.safeguard;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.DatabaseServer;

/**
 * Whether the record is what was written: no entry changed, missing, moved or slipped in, the end where the head and
 * the signed lines in the data folder say it is. Reads one snapshot, so that it works beside a running server.
 */
public final class AuditVerification {
    private static final int FETCH = 2_000;
    private static final List<String> FIELDS = List.of(
            "seq::text",
            "(extract(epoch FROM at) * 1000000)::bigint::text",
            "who",
            "address",
            "session",
            "action",
            "object",
            "unit",
            "before",
            "after",
            "purpose");

    private final Connection connection;
    private final List<AuditCheckpoints.Checkpoint> checkpoints;

    private AuditVerification(Connection connection, List<AuditCheckpoints.Checkpoint> checkpoints) {
        this.connection = connection;
        this.checkpoints = checkpoints;
    }

    /**
     * What came out.
     *
     * @param entries how many were checked
     * @param head hash of the last entry, as hexadecimal digits
     * @param signed whether the data folder holds signed lines that the record was held against
     */
    public record Outcome(long entries, String head, boolean signed, Optional<AuditFault> fault) {}

    /**
     * Checks the whole record.
     *
     * @param data data folder with the signed lines
     */
    public static Outcome of(DatabaseServer server, Path data) throws SQLException {
        // Before the snapshot: a line is written only after what it says was committed.
        var checkpoints = new AuditCheckpoints(data).read();
        try (Connection connection = DriverManager.getConnection(
                server.url(), server.owner().user(), server.owner().password())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT set_config('qm.login', '*audit verify', false)");
            }
            if (checkpoints.isEmpty()) {
                return new Outcome(0, "", true, Optional.of(new AuditFault(0, AuditFault.Kind.BAD_SIGNATURE)));
            }
            return new AuditVerification(connection, checkpoints.get()).check();
        }
    }

    private Outcome check() throws SQLException {
        Stored seal = one("SELECT seq, hash FROM audit_seal ORDER BY seq DESC LIMIT 1");
        AuditChain chain =
                seal == null ? new AuditChain(0, AuditChain.beginning()) : new AuditChain(seal.seq, seal.hash);
        Optional<AuditFault> fault = entries(chain);
        if (fault.isEmpty()) {
            fault = end(chain);
        }
        if (fault.isEmpty() && seal != null && !isWrittenDown(seal)) {
            fault = Optional.of(new AuditFault(seal.seq, AuditFault.Kind.NOT_SEALED));
        }
        return new Outcome(chain.entries(), chain.head(), !checkpoints.isEmpty(), fault);
    }

    private Optional<AuditFault> entries(AuditChain chain) throws SQLException {
        List<AuditCheckpoints.Checkpoint> ahead = new ArrayList<>(checkpoints);
        ahead.removeIf(c -> c.seq() < chain.seq());
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT seq, previous, hash, " + String.join(", ", FIELDS) + " FROM audit_entry e ORDER BY e.seq")) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Optional<AuditFault> fault = chain.next(link(rows));
                    if (fault.isEmpty()) {
                        fault = signed(chain, ahead);
                    }
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return ahead.stream()
                .filter(c -> c.seq() > chain.seq())
                .findFirst()
                .map(c -> new AuditFault(chain.seq() + 1, AuditFault.Kind.MISSING));
    }

    /** Holds the entry just checked against the line that was signed when it was the last. */
    private static Optional<AuditFault> signed(AuditChain chain, List<AuditCheckpoints.Checkpoint> ahead) {
        while (!ahead.isEmpty() && ahead.getFirst().seq() <= chain.seq()) {
            AuditCheckpoints.Checkpoint line = ahead.removeFirst();
            if (line.seq() == chain.seq() && !chain.isAt(line.hash())) {
                return Optional.of(new AuditFault(chain.seq(), AuditFault.Kind.REWRITTEN));
            }
        }
        return Optional.empty();
    }

    private Optional<AuditFault> end(AuditChain chain) throws SQLException {
        Stored head = one("SELECT seq, hash FROM audit_head");
        return head == null
                ? Optional.of(new AuditFault(chain.seq(), AuditFault.Kind.MISSING))
                : chain.end(head.seq, head.hash);
    }

    /** An act of removing is itself an entry; who removed rows and made up a seal has none. */
    private boolean isWrittenDown(Stored seal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT FROM audit_entry
                 WHERE action = 'audit.seal' AND object = 'entries:' || ? AND after::jsonb ->> 'hash' = encode(?, 'hex')
                """)) {
            statement.setLong(1, seal.seq);
            statement.setBytes(2, seal.hash);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static AuditChain.Link link(ResultSet row) throws SQLException {
        List<String> fields = new ArrayList<>(FIELDS.size());
        for (int i = 0; i < FIELDS.size(); i++) {
            fields.add(Objects.requireNonNull(row.getString(4 + i)));
        }
        return new AuditChain.Link(
                row.getLong(1),
                fields,
                Objects.requireNonNull(row.getBytes(2)),
                Objects.requireNonNull(row.getBytes(3)));
    }

    private record Stored(long seq, byte[] hash) {}

    private @Nullable Stored one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? new Stored(rows.getLong(1), Objects.requireNonNull(rows.getBytes(2))) : null;
        }
    }
}
