package org.qingmiao.safeguard.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the record for its verification, entry by entry, with the ends and seals of its chains. */
final class AuditReading {
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

    AuditReading(Connection connection) {
        this.connection = connection;
    }

    /** Number and hash of an entry at which a chain ends, or from which on it is kept. */
    record ChainEnd(long seq, byte[] hash) {}

    /** What else is asked of an entry that fits into its chain. */
    @FunctionalInterface
    interface EntryCheck {
        Optional<AuditFault> check(AuditChain.Link link);
    }

    /** A chain as it stands on its last seal. */
    AuditChain chain(int number) throws SQLException {
        ChainEnd seal = one("SELECT seq, hash FROM audit_seal WHERE chain = " + number + " ORDER BY seq DESC LIMIT 1")
                .orElseGet(() -> new ChainEnd(0, AuditChain.beginning(number)));
        return new AuditChain(number, seal.seq(), seal.hash());
    }

    /** Where the chain of acts should end. */
    Optional<ChainEnd> head() throws SQLException {
        return one("SELECT seq, hash FROM audit_head");
    }

    private Optional<ChainEnd> one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next()
                    ? Optional.of(new ChainEnd(rows.getLong(1), Objects.requireNonNull(rows.getBytes(2))))
                    : Optional.empty();
        }
    }

    /** Goes along a chain to its end or to its first fault. */
    Optional<AuditFault> check(AuditChain chain, EntryCheck further) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT seq, previous, hash, "
                + String.join(", ", FIELDS) + " FROM audit_entry e WHERE chain = ? ORDER BY e.seq")) {
            statement.setInt(1, chain.number());
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    AuditChain.Link link = link(rows);
                    Optional<AuditFault> fault = chain.next(link).or(() -> further.check(link));
                    if (fault.isPresent()) {
                        return fault;
                    }
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

    /** The chains of looks with their ends. */
    Map<Integer, ChainEnd> lookEnds() throws SQLException {
        Map<Integer, ChainEnd> heads = new HashMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT chain, seq, hash FROM audit_look_head")) {
            while (rows.next()) {
                heads.put(rows.getInt(1), new ChainEnd(rows.getLong(2), Objects.requireNonNull(rows.getBytes(3))));
            }
        }
        // A chain whose head was taken away is checked against nothing, and found to go on behind it.
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT chain FROM audit_entry WHERE chain > 0")) {
            while (rows.next()) {
                int chain = rows.getInt(1);
                heads.putIfAbsent(chain, new ChainEnd(0, AuditChain.beginning(chain)));
            }
        }
        return heads;
    }

    /** An act of removing is itself an entry; who removed rows and made up a seal has none. */
    Optional<AuditFault> unwrittenSeal() throws SQLException {
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
}
