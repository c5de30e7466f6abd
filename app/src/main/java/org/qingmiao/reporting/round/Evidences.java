package org.qingmiao.reporting.round;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.exchange.EvidenceFile;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Attaches and removes evidence while an answer is written; what was handed in stays as it was. */
@Component
class Evidences {
    private static final int MOST_FILES = 20;

    private final RoundTable rounds;
    private final AnswerTable answers;
    private final EvidenceTable table;
    private final RoundRights rights;
    private final Audit audit;
    private final Clock clock;

    Evidences(
            RoundTable rounds, AnswerTable answers, EvidenceTable table, RoundRights rights, Audit audit, Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.table = table;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    enum Outcome {
        ATTACHED,
        TOO_MANY,
        CLOSED,
        FORBIDDEN
    }

    /** @param element id of the one data element that it proves; empty for the answer as a whole */
    @Transactional
    Outcome attach(RoundDesk.Visit visit, String element, EvidenceFile proof) {
        Round round = visit.round();
        String unit = visit.unit().id();
        if (!rights.mayReport(visit.person(), unit)) {
            return Outcome.FORBIDDEN;
        }
        Round held = rounds.hold(round.plan(), round.id()).orElseThrow();
        boolean closed = !held.open() && !answers.of(round, unit).state().outlivesClosing();
        if (closed || !held.asks(unit)) {
            return Outcome.CLOSED;
        }
        if (!answers.hold(round, unit, visit.person().login()).state().isWritable()) {
            return Outcome.CLOSED;
        }
        if (table.of(round, unit).size() >= MOST_FILES) {
            return Outcome.TOO_MANY;
        }
        EvidenceTable.Stored file = new EvidenceTable.Stored(
                UUID.randomUUID(),
                element,
                proof.name(),
                proof.kind().mediaType(),
                proof.content().length,
                visit.person().login(),
                clock.instant());
        table.add(round, unit, file, proof.content(), sha256(proof.content()));
        audit.record(AuditEntry.act("evidence.attach", "round:" + round.id(), unit, told(file)));
        return Outcome.ATTACHED;
    }

    /** Whether it was there and the person may. */
    @Transactional
    boolean remove(RoundDesk.Visit visit, UUID id) {
        String unit = visit.unit().id();
        Optional<EvidenceTable.Stored> file = table.find(visit.round(), unit, id);
        Optional<Answer> answer = answers.held(visit.round(), unit);
        boolean may = rights.mayReport(visit.person(), unit)
                && answer.isPresent()
                && answer.get().state().isWritable();
        if (file.isEmpty() || !may) {
            return false;
        }
        table.remove(id);
        audit.record(
                AuditEntry.change("evidence.remove", "round:" + visit.round().id(), unit, told(file.get()), Map.of()));
        return true;
    }

    private static Map<String, String> told(EvidenceTable.Stored file) {
        return Map.of("name", file.name(), "element", file.element());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
