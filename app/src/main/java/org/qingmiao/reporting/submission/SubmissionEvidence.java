package org.qingmiao.reporting.submission;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Attaches and removes evidence while an answer is written; what was handed in stays as it was. */
@Component
public class SubmissionEvidence {
    private static final int MOST_FILES = 20;

    private final RoundRepository rounds;
    private final SubmissionRepository answers;
    private final SubmissionEvidenceRepository table;
    private final RoundRights rights;
    private final Audit audit;
    private final Clock clock;

    SubmissionEvidence(
            RoundRepository rounds,
            SubmissionRepository answers,
            SubmissionEvidenceRepository table,
            RoundRights rights,
            Audit audit,
            Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.table = table;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    public enum Outcome {
        ATTACHED,
        TOO_MANY,
        CLOSED,
        FORBIDDEN
    }

    /** @param element id of the one data element that it proves; empty for the answer as a whole */
    @Transactional
    public Outcome attach(RoundResolver.SubmissionRequest submissionRequest, String element, CheckedFile proof) {
        Round round = submissionRequest.round();
        String unit = submissionRequest.unit().id();
        if (!rights.mayReport(submissionRequest.person(), unit)) {
            return Outcome.FORBIDDEN;
        }
        Round held = rounds.hold(round.plan(), round.id()).orElseThrow();
        boolean closed = !held.open() && !answers.of(round, unit).state().outlivesClosing();
        if (closed || !held.asks(unit)) {
            return Outcome.CLOSED;
        }
        if (!answers.hold(round, unit, submissionRequest.person().login())
                .state()
                .isWritable()) {
            return Outcome.CLOSED;
        }
        if (table.of(round, unit).size() >= MOST_FILES) {
            return Outcome.TOO_MANY;
        }
        SubmissionEvidenceRepository.Stored file = new SubmissionEvidenceRepository.Stored(
                UUID.randomUUID(),
                element,
                proof.name(),
                proof.kind().mediaType(),
                proof.content().length,
                submissionRequest.person().login(),
                clock.instant());
        table.add(round, unit, file, proof.content(), proof.sha256());
        audit.record(AuditEntry.act("evidence.attach", "round:" + round.id(), unit, told(file)));
        return Outcome.ATTACHED;
    }

    /** Whether it was there and the person may. */
    @Transactional
    public boolean remove(RoundResolver.SubmissionRequest submissionRequest, UUID id) {
        String unit = submissionRequest.unit().id();
        Optional<SubmissionEvidenceRepository.Stored> file = table.find(submissionRequest.round(), unit, id);
        Optional<Submission> answer = answers.held(submissionRequest.round(), unit);
        boolean may = rights.mayReport(submissionRequest.person(), unit)
                && answer.isPresent()
                && answer.get().state().isWritable();
        if (file.isEmpty() || !may) {
            return false;
        }
        table.remove(id);
        audit.record(AuditEntry.change(
                "evidence.remove", "round:" + submissionRequest.round().id(), unit, told(file.get()), Map.of()));
        return true;
    }

    private static Map<String, String> told(SubmissionEvidenceRepository.Stored file) {
        return Map.of("name", file.name(), "element", file.element());
    }
}
