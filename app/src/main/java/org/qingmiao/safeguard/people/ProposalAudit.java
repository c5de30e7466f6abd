package org.qingmiao.safeguard.people;

import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** What the audit holds of proposals: what was proposed, and how it ended. */
@Component
class ProposalAudit {
    private final Audit audit;

    ProposalAudit(Audit audit) {
        this.audit = audit;
    }

    void made(Proposal p) {
        audit.record(AuditEntry.act("proposal.make", object(p), p.unit(), facts(p)));
    }

    void confirmed(Proposal p) {
        audit.record(AuditEntry.act("proposal.confirm", object(p), p.unit(), decided(p, "")));
    }

    void closed(Proposal p, boolean refused, String answer) {
        audit.record(AuditEntry.act(
                refused ? "proposal.refuse" : "proposal.withdraw", object(p), p.unit(), decided(p, answer)));
    }

    void expired(Proposal p) {
        audit.record(AuditEntry.act("proposal.expire", object(p), p.unit(), decided(p, "")));
    }

    private static String object(Proposal p) {
        return "account:" + p.login();
    }

    /** What stands in the record: all but who somebody is at the unified login. */
    private static Map<String, String> facts(Proposal p) {
        Map<String, String> facts = new TreeMap<>(Map.of("kind", p.kind().id(), "reason", p.reason()));
        p.role().ifPresent(role -> facts.put("role", role.id()));
        p.from().ifPresent(day -> facts.put("from", day.toString()));
        p.until().ifPresent(day -> facts.put("until", day.toString()));
        if (!p.lentBy().isEmpty()) {
            facts.put("by", p.lentBy());
        }
        if (p.kind() == Proposal.Kind.RESET) {
            facts.put("factors", Boolean.toString(p.factors()));
        }
        return facts;
    }

    private static Map<String, String> decided(Proposal proposal, String answer) {
        Map<String, String> facts = new TreeMap<>(facts(proposal));
        facts.put("proposed_by", proposal.by());
        if (!answer.isEmpty()) {
            facts.put("answer", answer);
        }
        return facts;
    }
}
