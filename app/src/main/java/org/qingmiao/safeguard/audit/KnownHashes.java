package org.qingmiao.safeguard.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What is known outside of the database of the chain of acts: hashes that were signed, or had left the house. */
final class KnownHashes {
    private final List<KnownHash> ahead;

    private KnownHashes(List<KnownHash> ahead) {
        this.ahead = ahead;
    }

    private record KnownHash(long seq, String hash, AuditFault.Kind otherwise) {
        static KnownHash of(AuditCheckpoints.Checkpoint line) {
            return new KnownHash(line.seq(), HexFormat.of().formatHex(line.hash()), AuditFault.Kind.REWRITTEN);
        }

        static KnownHash of(AuditHead head) {
            return new KnownHash(head.number(), head.hash(), AuditFault.Kind.NOT_THE_HEAD);
        }
    }

    static KnownHashes of(List<AuditCheckpoints.Checkpoint> lines, List<AuditHead> heads) {
        List<KnownHash> known = new ArrayList<>();
        lines.forEach(line -> known.add(KnownHash.of(line)));
        heads.forEach(head -> known.add(KnownHash.of(head)));
        known.sort(Comparator.comparingLong(KnownHash::seq));
        return new KnownHashes(known);
    }

    /** Leaves those out whose entries were removed when their time was up; a head that left the house must not be one. */
    Optional<AuditFault> begin(long first) {
        Optional<AuditFault> tooOld = ahead.stream()
                .filter(k -> k.seq() < first && k.otherwise() == AuditFault.Kind.NOT_THE_HEAD)
                .findFirst()
                .map(k -> new AuditFault(k.seq(), AuditFault.Kind.HEAD_TOO_OLD));
        ahead.removeIf(k -> k.seq() < first);
        return tooOld;
    }

    /** Holds the entry just checked against what was known of it when it was the last. */
    Optional<AuditFault> held(AuditChain chain) {
        while (!ahead.isEmpty() && ahead.getFirst().seq() <= chain.seq()) {
            KnownHash known = ahead.removeFirst();
            if (known.seq() == chain.seq() && !chain.head().startsWith(known.hash())) {
                return Optional.of(new AuditFault(chain.seq(), known.otherwise()));
            }
        }
        return Optional.empty();
    }

    /** What is wrong if the chain ends before an entry that is known. */
    Optional<AuditFault> missing(AuditChain chain) {
        return ahead.stream()
                .filter(k -> k.seq() > chain.seq())
                .findFirst()
                .map(k -> new AuditFault(chain.seq() + 1, AuditFault.Kind.MISSING));
    }
}
