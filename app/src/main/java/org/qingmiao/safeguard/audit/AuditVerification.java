package org.qingmiao.safeguard.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.DatabaseServer;

/**
 * Whether the record is what was written: in no chain an entry changed, missing, moved or slipped in, the ends where the
 * heads, the ties, the signed lines in the data folder and the heads that have left the house say they are. Reads one
 * snapshot, so that it works beside a running server.
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
    private final AuditTies ties = new AuditTies();

    private AuditVerification(Connection connection) {
        this.connection = connection;
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
            outcome = of(server, expected(checkpoints, heads), !checkpoints.isEmpty());
        } catch (AuditCheckpoints.BadLine e) {
            return new Outcome(0, 0, "", true, Optional.of(new AuditFault(0, AuditFault.Kind.BAD_SIGNATURE)));
        }
        // What was found once is told until somebody has looked into it, also if it was put right again.
        return outcome.fault().isPresent() || lines.raised().isEmpty()
                ? outcome
                : new Outcome(outcome.entries(), outcome.number(), outcome.head(), outcome.signed(), lines.raised());
    }

    private static List<Expected> expected(List<AuditCheckpoints.Checkpoint> lines, List<AuditHead> heads) {
        List<Expected> expected = new ArrayList<>();
        lines.forEach(line -> expected.add(Expected.of(line)));
        heads.forEach(head -> expected.add(Expected.of(head)));
        expected.sort(Comparator.comparingLong(Expected::seq));
        return expected;
    }

    private static Outcome of(DatabaseServer server, List<Expected> expected, boolean signed) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                server.url(), server.owner().user(), server.owner().password())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT set_config('qm.login', '*audit verify', false)");
            }
            return new AuditVerification(connection).check(expected, signed);
        }
    }

    /** Something outside of the database that says what hash an entry of the chain of acts has. */
    private record Expected(long seq, String hash, AuditFault.Kind otherwise) {
        static Expected of(AuditCheckpoints.Checkpoint line) {
            return new Expected(line.seq(), java.util.HexFormat.of().formatHex(line.hash()), AuditFault.Kind.REWRITTEN);
        }

        static Expected of(AuditHead head) {
            return new Expected(head.number(), head.hash(), AuditFault.Kind.NOT_THE_HEAD);
        }
    }

    private Outcome check(List<Expected> expected, boolean signed) throws SQLException {
        AuditChain acts = chain(0, "SELECT seq, hash FROM audit_seal WHERE chain = 0 ORDER BY seq DESC LIMIT 1");
        Optional<AuditFault> fault = acts(acts, expected);
        if (fault.isEmpty()) {
            fault = end(acts, "SELECT seq, hash FROM audit_head");
        }
        long entries = acts.entries();
        for (Map.Entry<Integer, Stored> look : looks().entrySet()) {
            if (fault.isEmpty()) {
                AuditChain chain = chain(
                        look.getKey(),
                        "SELECT seq, hash FROM audit_seal WHERE chain = " + look.getKey()
                                + " ORDER BY seq DESC LIMIT 1");
                fault = looks(chain, look.getValue());
                entries += chain.entries();
            }
        }
        return new Outcome(entries, acts.seq(), acts.head(), signed, fault.isPresent() ? fault : unwrittenSeal());
    }

    private AuditChain chain(int number, String lastSeal) throws SQLException {
        Stored seal = one(lastSeal);
        return seal == null
                ? new AuditChain(number, 0, AuditChain.beginning(number))
                : new AuditChain(number, seal.seq, seal.hash);
    }

    private Optional<AuditFault> acts(AuditChain chain, List<Expected> expected) throws SQLException {
        List<Expected> ahead = new ArrayList<>(expected);
        for (Expected old : ahead.stream().filter(e -> e.seq() < chain.seq()).toList()) {
            if (old.otherwise() == AuditFault.Kind.NOT_THE_HEAD) {
                return Optional.of(new AuditFault(old.seq(), AuditFault.Kind.HEAD_TOO_OLD));
            }
        }
        ahead.removeIf(e -> e.seq() < chain.seq());
        Optional<AuditFault> fault = entries(chain, link -> {
            ties.read(link);
            return held(chain, ahead);
        });
        return fault.isPresent()
                ? fault
                : ahead.stream()
                        .filter(c -> c.seq() > chain.seq())
                        .findFirst()
                        .map(c -> new AuditFault(chain.seq() + 1, AuditFault.Kind.MISSING));
    }

    private Optional<AuditFault> looks(AuditChain chain, Stored head) throws SQLException {
        Optional<AuditFault> fault = entries(chain, link -> ties.held(chain));
        if (fault.isEmpty()) {
            fault = ties.missing(chain);
        }
        return fault.isPresent() ? fault : chain.end(head.seq, head.hash);
    }

    /** What else is asked of an entry that fits into its chain. */
    @FunctionalInterface
    private interface Further {
        Optional<AuditFault> look(AuditChain.Link link);
    }

    private Optional<AuditFault> entries(AuditChain chain, Further further) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT seq, previous, hash, "
                + String.join(", ", FIELDS) + " FROM audit_entry e WHERE chain = ? ORDER BY e.seq")) {
            statement.setInt(1, chain.number());
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    AuditChain.Link link = link(rows);
                    Optional<AuditFault> fault = chain.next(link);
                    if (fault.isEmpty()) {
                        fault = further.look(link);
                    }
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Holds the entry just checked against what was signed, or had left the house, when it was the last. */
    private static Optional<AuditFault> held(AuditChain chain, List<Expected> ahead) {
        while (!ahead.isEmpty() && ahead.getFirst().seq() <= chain.seq()) {
            Expected line = ahead.removeFirst();
            if (line.seq() == chain.seq() && !chain.head().startsWith(line.hash())) {
                return Optional.of(new AuditFault(chain.seq(), line.otherwise()));
            }
        }
        return Optional.empty();
    }

    private Optional<AuditFault> end(AuditChain chain, String sql) throws SQLException {
        Stored head = one(sql);
        return head == null
                ? Optional.of(new AuditFault(chain.number(), chain.seq(), AuditFault.Kind.MISSING))
                : chain.end(head.seq, head.hash);
    }

    /** The chains of looks with their ends. */
    private Map<Integer, Stored> looks() throws SQLException {
        Map<Integer, Stored> heads = new HashMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT chain, seq, hash FROM audit_look_head")) {
            while (rows.next()) {
                heads.put(rows.getInt(1), new Stored(rows.getLong(2), Objects.requireNonNull(rows.getBytes(3))));
            }
        }
        // A chain whose head was taken away is checked against nothing, and found to go on behind it.
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT chain FROM audit_entry WHERE chain > 0")) {
            while (rows.next()) {
                int chain = rows.getInt(1);
                heads.putIfAbsent(chain, new Stored(0, AuditChain.beginning(chain)));
            }
        }
        return heads;
    }

    /** An act of removing is itself an entry; who removed rows and made up a seal has none. */
    private Optional<AuditFault> unwrittenSeal() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                SELECT DISTINCT ON (s.chain) s.chain, s.seq, EXISTS (
                    SELECT FROM audit_entry e
                     WHERE e.chain = 0 AND e.action = 'audit.seal'
                       AND e.object = 'entries:' || CASE WHEN s.chain = 0 THEN '' ELSE s.chain || '-' END || s.seq
                       AND e.after::jsonb ->> 'hash' = encode(s.hash, 'hex'))
                  FROM audit_seal s ORDER BY s.chain, s.seq DESC
                """)) {
            while (rows.next()) {
                if (!rows.getBoolean(3)) {
                    return Optional.of(new AuditFault(rows.getInt(1), rows.getLong(2), AuditFault.Kind.NOT_SEALED));
                }
            }
        }
        return Optional.empty();
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
