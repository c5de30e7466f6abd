package org.qingmiao.safeguard.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Checks the chain entry by entry. Each hash is SHA-256 over the hash before it and the entry's fields, each field with
 * its length in UTF-8 bytes and a colon before it, joined by commas: {@code docs/audit.md}.
 */
final class AuditChain {
    private final int chain;
    private long seq;
    private byte[] hash;
    private long entries;

    /**
     * @param chain 0 for acts, 1 and up for looks
     * @param seq last entry that was removed because its time was up, or 0
     * @param hash of that entry, or what the first entry stands on
     */
    AuditChain(int chain, long seq, byte[] hash) {
        this.chain = chain;
        this.seq = seq;
        this.hash = hash.clone();
    }

    /** What the first entry of a chain stands on: for each another, so that no entry fits into two. */
    static byte[] beginning(int chain) {
        String words = chain == 0 ? "qingmiao audit" : "qingmiao audit " + chain;
        return sha256().digest(words.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An entry as it is stored.
     *
     * @param fields what is hashed, from the number to the purpose
     * @param previous hash of the entry before, as this one remembers it
     */
    record Link(long seq, List<String> fields, byte[] previous, byte[] hash) {
        boolean holdsByItself() {
            return MessageDigest.isEqual(AuditChain.hash(previous, fields), hash);
        }
    }

    /** What is wrong with the next entry, if something is. */
    Optional<AuditFault> next(Link link) {
        if (link.seq() > seq + 1) {
            return Optional.of(new AuditFault(chain, seq + 1, AuditFault.Kind.MISSING));
        }
        if (link.seq() <= seq) {
            return Optional.of(new AuditFault(chain, link.seq(), AuditFault.Kind.TWICE));
        }
        if (!MessageDigest.isEqual(hash, link.previous()) && link.holdsByItself()) {
            // This one is as it was written, and stood on another one: the one before has a new hash.
            return Optional.of(new AuditFault(chain, seq, AuditFault.Kind.CHANGED));
        }
        if (!MessageDigest.isEqual(hash(hash, link.fields()), link.hash())) {
            return Optional.of(new AuditFault(chain, link.seq(), AuditFault.Kind.CHANGED));
        }
        seq = link.seq();
        hash = link.hash();
        entries++;
        return Optional.empty();
    }

    /** What is wrong with the end of the chain, if it does not end where it should. */
    Optional<AuditFault> end(long expected, byte[] head) {
        if (seq < expected) {
            return Optional.of(new AuditFault(chain, seq + 1, AuditFault.Kind.MISSING));
        }
        if (seq > expected) {
            return Optional.of(new AuditFault(chain, expected + 1, AuditFault.Kind.SLIPPED_IN));
        }
        return MessageDigest.isEqual(hash, head)
                ? Optional.empty()
                : Optional.of(new AuditFault(chain, seq, AuditFault.Kind.CHANGED));
    }

    static byte[] hash(byte[] previous, List<String> fields) {
        MessageDigest digest = sha256();
        digest.update(previous);
        boolean first = true;
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(((first ? "" : ",") + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            first = false;
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Number of the last entry checked. */
    long seq() {
        return seq;
    }

    long entries() {
        return entries;
    }

    String head() {
        return HexFormat.of().formatHex(hash);
    }

    int number() {
        return chain;
    }

    boolean isAt(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }
}
