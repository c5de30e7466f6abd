package org.qingmiao.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.RoundValueLookup;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundEvent;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundNotices;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of units' answers. Each is one transaction: the answer, the record of the step, the audit, the notices and,
 * on acceptance, the cells change together or not at all.
 */
@Component
public class SubmissionSteps {
    private final RoundRepository rounds;
    private final SubmissionRepository answers;
    private final RoundForms forms;
    private final RoundRights rights;
    private final SubmissionChecks checks;
    private final RoundNotices notices;
    private final CellStore cellStore;
    private final Audit audit;
    private final Clock clock;

    SubmissionSteps(
            RoundRepository rounds,
            SubmissionRepository answers,
            RoundForms forms,
            RoundRights rights,
            SubmissionChecks checks,
            RoundNotices notices,
            CellStore cellStore,
            Audit audit,
            Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.forms = forms;
        this.rights = rights;
        this.checks = checks;
        this.notices = notices;
        this.cellStore = cellStore;
        this.audit = audit;
        this.clock = clock;
    }

    public Submission of(Round round, String unit) {
        return answers.of(round, unit);
    }

    /**
     * Keeps what was typed.
     *
     * @param seen version of the answer that the typist saw
     * @param typed the fields that the typist changed; others are left alone
     */
    @Transactional
    public StepResult save(Round round, String unit, Person by, int seen, Map<String, SubmissionField> typed) {
        if (!rights.mayReport(by, unit)) {
            return new StepResult.Forbidden();
        }
        LockedSubmission lockedSubmission = begun(round, unit, by, true);
        return lockedSubmission.round().asks(unit)
                ? save(lockedSubmission, by, seen, typed)
                : new StepResult.Forbidden();
    }

    /** The round and one answer to it, both held until the transaction ends. */
    private record LockedSubmission(Round round, Submission answer) {}

    private LockedSubmission begun(Round round, String unit, Person by, boolean begin) {
        Round held = rounds.hold(round.plan(), round.id()).orElseThrow();
        return new LockedSubmission(
                held,
                begin && isOpen(held) && held.asks(unit)
                        ? answers.hold(held, unit, by.login())
                        : answers.held(held, unit).orElseGet(() -> Submission.none(unit)));
    }

    private boolean isOpen(Round round) {
        return round.open() && round.hasBegun(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /** Why a step cannot be taken, if so. */
    private Optional<StepResult> refusal(LockedSubmission lockedSubmission, Person by, Step step) {
        Submission submission = lockedSubmission.answer();
        if (!rights.may(by, lockedSubmission.round(), submission, step)) {
            return Optional.of(new StepResult.Forbidden());
        }
        boolean writes = step == Step.SAVE || step == Step.SUBMIT || step == Step.WITHDRAW;
        boolean closed = !isOpen(lockedSubmission.round())
                && writes
                && !submission.state().outlivesClosing();
        if (closed || step.from(submission).isEmpty()) {
            String key = closed ? "rounds.refused.closed" : "rounds.refused.state";
            return refused(key, Messages.of("rounds.state." + submission.state().id()));
        }
        return Optional.empty();
    }

    private static Optional<StepResult> refused(String key, Object... values) {
        return Optional.of(new StepResult.Refused(Messages.of(key, values)));
    }

    private StepResult save(
            LockedSubmission lockedSubmission, Person by, int seen, Map<String, SubmissionField> typed) {
        Optional<StepResult> refusal = refusal(lockedSubmission, by, Step.SAVE);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Set<String> asked = forms
                .entries(lockedSubmission.round(), lockedSubmission.answer().unit())
                .stream()
                .map(FormField::field)
                .collect(Collectors.toSet());
        Map<String, SubmissionRepository.Stored> stored = answers.stored(
                lockedSubmission.round(), lockedSubmission.answer().unit());
        Map<String, SubmissionField> changed = new HashMap<>();
        Map<String, StepResult.Theirs> theirs = new HashMap<>();
        typed.forEach((name, field) -> {
            SubmissionRepository.Stored now = stored.get(name);
            SubmissionField present = now == null ? SubmissionField.EMPTY : now.field();
            if (now != null && now.version() > seen && !present.equals(field)) {
                theirs.put(name, new StepResult.Theirs(present, now.by()));
            } else if (asked.contains(name) && !present.equals(field)) {
                changed.put(name, field);
            }
        });
        Submission submission = changed.isEmpty() ? lockedSubmission.answer() : store(lockedSubmission, by, changed);
        return theirs.isEmpty()
                ? new StepResult.Taken(submission, false)
                : new StepResult.Overtaken(submission, theirs);
    }

    private Submission store(LockedSubmission lockedSubmission, Person by, Map<String, SubmissionField> changed) {
        Submission was = lockedSubmission.answer();
        Submission now = answers.advance(
                lockedSubmission.round(),
                moved(was, Step.SAVE.from(was).orElseThrow(), was.edition(), was.accepted(), by));
        answers.store(lockedSubmission.round(), now, changed);
        if (was.version() == 0) {
            audit.record(AuditEntry.act("answer.begin", object(lockedSubmission.round()), was.unit(), Map.of()));
        }
        return now;
    }

    private static Submission moved(Submission was, Submission.State to, int edition, int accepted, Person by) {
        return new Submission(was.unit(), to, was.version(), edition, accepted, was.reason(), was.at(), by.login());
    }

    private static String object(Round round) {
        return "round:" + round.id();
    }

    /**
     * Keeps what was typed and hands the answer in.
     *
     * @param key the same key of the same person a second time is the same act; empty for none
     */
    @Transactional
    public StepResult submit(
            Round round, String unit, Person by, int seen, Map<String, SubmissionField> typed, String key) {
        if (!rights.mayReport(by, unit)) {
            return new StepResult.Forbidden();
        }
        LockedSubmission lockedSubmission = begun(round, unit, by, true);
        if (!lockedSubmission.round().asks(unit)) {
            return new StepResult.Forbidden();
        }
        String owned = key.isEmpty() ? "" : by.login() + ":" + round.plan() + ":" + round.id() + ":" + unit + ":" + key;
        if (!owned.isEmpty() && rounds.editionOf(owned).isPresent()) {
            return new StepResult.Taken(lockedSubmission.answer(), true);
        }
        StepResult saved = save(lockedSubmission, by, seen, typed);
        return saved instanceof StepResult.Taken taken
                ? submit(new LockedSubmission(lockedSubmission.round(), taken.answer()), by, owned)
                : saved;
    }

    private StepResult submit(LockedSubmission lockedSubmission, Person by, String key) {
        Optional<StepResult> refusal = refusal(lockedSubmission, by, Step.SUBMIT);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String unit = lockedSubmission.answer().unit();
        List<FormField> entries = forms.entries(lockedSubmission.round(), unit);
        Map<String, SubmissionField> fields = answers.fields(lockedSubmission.round(), unit);
        List<FieldFault> faults = checks.faults(lockedSubmission.round(), entries, fields).stream()
                .filter(f -> f.holds(fields))
                .toList();
        return faults.isEmpty()
                ? take(
                        lockedSubmission,
                        Step.SUBMIT,
                        by,
                        lockedSubmission.answer().reason(),
                        SubmittedVersion.of(entries, fields).json(),
                        key)
                : new StepResult.Faulty(lockedSubmission.answer(), faults);
    }

    /** Takes a step that has been found possible, and records it. */
    private StepResult take(
            LockedSubmission lockedSubmission, Step step, Person by, String reason, String fields, String key) {
        Submission was = lockedSubmission.answer();
        int edition = step == Step.SUBMIT ? was.edition() + 1 : was.edition();
        int accepted = step == Step.ACCEPT ? edition : was.accepted();
        Submission to = moved(was, step.from(was).orElseThrow(), edition, accepted, by);
        String because = step == Step.CORRECT ? reason : step == Step.ACCEPT ? "" : was.reason();
        Submission now = answers.advance(
                lockedSubmission.round(),
                new Submission(to.unit(), to.state(), to.version(), edition, accepted, because, to.at(), to.by()));
        rounds.record(new RoundRepository.Act(
                lockedSubmission.round(), now.unit(), edition, step.id(), by.login(), reason, fields, key));
        notices.tell(lockedSubmission.round(), now, step, by, reason);
        audit.record(AuditEntry.change(
                "answer." + step.id(),
                object(lockedSubmission.round()),
                now.unit(),
                Map.of("state", was.state().id()),
                Map.of("state", now.state().id(), "edition", Integer.toString(edition), "reason", reason)));
        return new StepResult.Taken(now, false);
    }

    /**
     * Takes a step on what was handed in.
     *
     * @param seen version that the person looked at; a page that was overtaken acts on nothing
     * @param reason why; must be given for {@code CORRECT}, and for {@code RETURN} unless there are comments
     * @param comments by name of the field
     */
    @Transactional
    public StepResult step(
            Round round, String unit, Step step, Person by, int seen, String reason, Map<String, String> comments) {
        LockedSubmission lockedSubmission = begun(round, unit, by, false);
        Optional<StepResult> refusal = refusal(lockedSubmission, by, step);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Submission submission = lockedSubmission.answer();
        if (submission.version() != seen) {
            return refused("rounds.refused.overtaken").orElseThrow();
        }
        boolean judges = step == Step.APPROVE || step == Step.ACCEPT;
        if (judges && handedInBy(lockedSubmission).equals(Optional.of(by.login()))) {
            return refused("rounds.refused.own").orElseThrow();
        }
        boolean unexplained = reason.isBlank() && (step == Step.CORRECT || (step == Step.RETURN && comments.isEmpty()));
        if (unexplained) {
            return refused("rounds.refused.reason").orElseThrow();
        }
        if (step == Step.ACCEPT) {
            Optional<StepResult> unwritten = write(lockedSubmission, by);
            if (unwritten.isPresent()) {
                return unwritten.get();
            }
        }
        Set<String> asked = new HashSet<>();
        forms.entries(lockedSubmission.round(), unit).forEach(e -> asked.add(e.field()));
        Map<String, String> said = new HashMap<>(comments);
        said.keySet().retainAll(asked);
        answers.comment(lockedSubmission.round(), submission, said, by.login());
        return take(lockedSubmission, step, by, step == Step.ACCEPT ? submission.reason() : reason.strip(), "", "");
    }

    /** Who handed the present edition in. */
    private Optional<String> handedInBy(LockedSubmission lockedSubmission) {
        return rounds.events(lockedSubmission.round(), lockedSubmission.answer().unit()).stream()
                .filter(e -> e.step().equals(Step.SUBMIT.id()))
                .findFirst()
                .map(RoundEvent::by);
    }

    /** The edition's values into the cells. */
    private Optional<StepResult> write(LockedSubmission lockedSubmission, Person by) {
        Round round = lockedSubmission.round();
        Submission submission = lockedSubmission.answer();
        SubmittedVersion submittedVersion = SubmittedVersion.parse(
                rounds.handedIn(round, submission.unit(), submission.edition()).orElseThrow());
        CellChange change = new CellChange(
                handedInBy(lockedSubmission).orElse(by.login()),
                round.synthetic() ? ValueOrigin.SYNTHETIC : ValueOrigin.REPORTED,
                RoundValueLookup.MEANS,
                round.id() + "/" + submission.unit() + "#" + submission.edition(),
                submission.reason(),
                "round:" + round.plan() + ":" + round.id() + ":" + submission.unit() + ":" + submission.edition(),
                submittedVersion.values(forms.entries(round, submission.unit())));
        return switch (cellStore.write(change)) {
            case CellResult.Written written -> Optional.empty();
            case CellResult.Refused refused ->
                Optional.of(new StepResult.Refused(refused.problems().getFirst().message()));
        };
    }
}
