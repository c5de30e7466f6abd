package org.qingmiao.safeguard.audit;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where chains of looks are tied into the chain of acts: an entry {@code audit.tie} holds numbers and hashes of their ends.
 * As each hash stands for all before it, the newest tie of a chain is enough.
 */
final class AuditTies {
    private static final int ACTION = 5;
    private static final int AFTER = 9;

    private final Map<Integer, Tie> newest = new HashMap<>();

    private record Tie(long seq, byte[] hash) {}

    /** Takes up what an entry of the chain of acts ties. */
    void read(AuditChain.Link link) {
        List<String> fields = link.fields();
        if (!fields.get(ACTION).equals("audit.tie")) {
            return;
        }
        try {
            for (Map.Entry<String, JsonNode> end :
                    JsonMapper.shared().readTree(fields.get(AFTER)).properties()) {
                String[] parts = end.getValue().asString().split(":", -1);
                newest.put(
                        Integer.parseInt(end.getKey()),
                        new Tie(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
            }
        } catch (JacksonException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("entry " + link.seq() + " ties nothing that can be read", e);
        }
    }

    /** What is wrong at the end of a chain of looks as far as it has been checked. */
    Optional<AuditFault> held(AuditChain chain) {
        Tie tie = newest.get(chain.number());
        return tie != null && tie.seq == chain.seq() && !chain.isAt(tie.hash)
                ? Optional.of(new AuditFault(chain.number(), chain.seq(), AuditFault.Kind.REWRITTEN))
                : Optional.empty();
    }

    /** What is wrong if a chain of looks ends before the place at which it was tied. */
    Optional<AuditFault> missing(AuditChain chain) {
        Tie tie = newest.get(chain.number());
        return tie != null && tie.seq > chain.seq()
                ? Optional.of(new AuditFault(chain.number(), chain.seq() + 1, AuditFault.Kind.MISSING))
                : Optional.empty();
    }
}
