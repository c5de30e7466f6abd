package org.qingmiao.reporting.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.indicator.CellChange;
import org.qingmiao.indicator.CellResult;
import org.qingmiao.indicator.Cells;
import org.qingmiao.indicator.Origin;
import org.qingmiao.page.Texts;
import org.qingmiao.reporting.Entry;
import org.qingmiao.reporting.HeldByRounds;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of units' answers. Each is one transaction: the answer, the record of the step, the audit, the notices and,
 * on acceptance, the cells change together or not at all.
 */
@Component
class Answers {
    private final RoundTable rounds;
    private final AnswerTable answers;
    private final RoundForms forms;
    private final RoundRights rights;
    private final AnswerChecks checks;
    private final RoundNotices notices;
    private final Cells cells;
    private final Audit audit;
    private final Clock clock;

    Answers(
            RoundTable rounds,
            AnswerTable answers,
            RoundForms forms,
            RoundRights rights,
            AnswerChecks checks,
            RoundNotices notices,
            Cells cells,
            Audit audit,
            Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.forms = forms;
        this.rights = rights;
        this.checks = checks;
        this.notices = notices;
        this.cells = cells;
        this.audit = audit;
        this.clock = clock;
    }

    Answer of(Round round, String unit) {
        return answers.of(round, unit);
    }

    /**
     * Keeps what was typed.
     *
     * @param seen version of the answer that the typist saw
     * @param typed the fields that the typist changed; others are left alone
     */
    @Transactional
    StepResult save(Round round, String unit, Person by, int seen, Map<String, DraftField> typed) {
        if (!rights.mayReport(by, unit)) {
            return new StepResult.Forbidden();
        }
        Held held = begun(round, unit, by, true);
        return held.round().asks(unit) ? save(held, by, seen, typed) : new StepResult.Forbidden();
    }

    /** The round and one answer to it, both held until the transaction ends. */
    private record Held(Round round, Answer answer) {}

    private Held begun(Round round, String unit, Person by, boolean begin) {
        Round held = rounds.hold(round.plan(), round.id()).orElseThrow();
        return new Held(
                held,
                begin && isOpen(held) && held.asks(unit)
                        ? answers.hold(held, unit, by.login())
                        : answers.held(held, unit).orElseGet(() -> Answer.none(unit)));
    }

    private boolean isOpen(Round round) {
        return round.open() && round.hasBegun(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /** Why a step cannot be taken, if so. */
    private Optional<StepResult> refusal(Held held, Person by, Step step) {
        Answer answer = held.answer();
        if (!rights.may(by, held.round(), answer, step)) {
            return Optional.of(new StepResult.Forbidden());
        }
        boolean writes = step == Step.SAVE || step == Step.SUBMIT || step == Step.WITHDRAW;
        boolean closed = !isOpen(held.round()) && writes && !answer.state().outlivesClosing();
        if (closed || step.from(answer).isEmpty()) {
            String key = closed ? "rounds.refused.closed" : "rounds.refused.state";
            return refused(
                    key, Texts.all().both("rounds.state." + answer.state().id()));
        }
        return Optional.empty();
    }

    private static Optional<StepResult> refused(String key, Object... values) {
        return Optional.of(new StepResult.Refused(Texts.all().both(key, values)));
    }

    private StepResult save(Held held, Person by, int seen, Map<String, DraftField> typed) {
        Optional<StepResult> refusal = refusal(held, by, Step.SAVE);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Set<String> asked = forms.entries(held.round(), held.answer().unit()).stream()
                .map(Entry::field)
                .collect(Collectors.toSet());
        Map<String, AnswerTable.Stored> stored =
                answers.stored(held.round(), held.answer().unit());
        Map<String, DraftField> changed = new HashMap<>();
        Map<String, StepResult.Theirs> theirs = new HashMap<>();
        typed.forEach((name, field) -> {
            AnswerTable.Stored now = stored.get(name);
            DraftField present = now == null ? DraftField.EMPTY : now.field();
            if (now != null && now.version() > seen && !present.equals(field)) {
                theirs.put(name, new StepResult.Theirs(present, now.by()));
            } else if (asked.contains(name) && !present.equals(field)) {
                changed.put(name, field);
            }
        });
        Answer answer = changed.isEmpty() ? held.answer() : store(held, by, changed);
        return theirs.isEmpty() ? new StepResult.Taken(answer, false) : new StepResult.Overtaken(answer, theirs);
    }

    private Answer store(Held held, Person by, Map<String, DraftField> changed) {
        Answer was = held.answer();
        Answer now = answers.advance(
                held.round(), moved(was, Step.SAVE.from(was).orElseThrow(), was.edition(), was.accepted(), by));
        answers.store(held.round(), now, changed);
        if (was.version() == 0) {
            audit.record(AuditEntry.act("answer.begin", object(held.round()), was.unit(), Map.of()));
        }
        return now;
    }

    private static Answer moved(Answer was, Answer.State to, int edition, int accepted, Person by) {
        return new Answer(was.unit(), to, was.version(), edition, accepted, was.reason(), was.at(), by.login());
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
    StepResult submit(Round round, String unit, Person by, int seen, Map<String, DraftField> typed, String key) {
        if (!rights.mayReport(by, unit)) {
            return new StepResult.Forbidden();
        }
        Held held = begun(round, unit, by, true);
        if (!held.round().asks(unit)) {
            return new StepResult.Forbidden();
        }
        String owned = key.isEmpty() ? "" : by.login() + ":" + round.plan() + ":" + round.id() + ":" + unit + ":" + key;
        if (!owned.isEmpty() && rounds.editionOf(owned).isPresent()) {
            return new StepResult.Taken(held.answer(), true);
        }
        StepResult saved = save(held, by, seen, typed);
        return saved instanceof StepResult.Taken taken
                ? submit(new Held(held.round(), taken.answer()), by, owned)
                : saved;
    }

    private StepResult submit(Held held, Person by, String key) {
        Optional<StepResult> refusal = refusal(held, by, Step.SUBMIT);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String unit = held.answer().unit();
        List<Entry> entries = forms.entries(held.round(), unit);
        Map<String, DraftField> fields = answers.fields(held.round(), unit);
        List<FieldFault> faults = checks.faults(held.round(), entries, fields).stream()
                .filter(f -> f.holds(fields))
                .toList();
        return faults.isEmpty()
                ? take(
                        held,
                        Step.SUBMIT,
                        by,
                        held.answer().reason(),
                        Edition.of(entries, fields).json(),
                        key)
                : new StepResult.Faulty(held.answer(), faults);
    }

    /** Takes a step that has been found possible, and records it. */
    private StepResult take(Held held, Step step, Person by, String reason, String fields, String key) {
        Answer was = held.answer();
        int edition = step == Step.SUBMIT ? was.edition() + 1 : was.edition();
        int accepted = step == Step.ACCEPT ? edition : was.accepted();
        Answer to = moved(was, step.from(was).orElseThrow(), edition, accepted, by);
        String because = step == Step.CORRECT ? reason : step == Step.ACCEPT ? "" : was.reason();
        Answer now = answers.advance(
                held.round(),
                new Answer(to.unit(), to.state(), to.version(), edition, accepted, because, to.at(), to.by()));
        rounds.record(
                new RoundTable.Act(held.round(), now.unit(), edition, step.id(), by.login(), reason, fields, key));
        notices.tell(held.round(), now, step, by, reason);
        audit.record(AuditEntry.change(
                "answer." + step.id(),
                object(held.round()),
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
    StepResult step(
            Round round, String unit, Step step, Person by, int seen, String reason, Map<String, String> comments) {
        Held held = begun(round, unit, by, false);
        Optional<StepResult> refusal = refusal(held, by, step);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Answer answer = held.answer();
        if (answer.version() != seen) {
            return refused("rounds.refused.overtaken").orElseThrow();
        }
        boolean judges = step == Step.APPROVE || step == Step.ACCEPT;
        if (judges && handedInBy(held).equals(Optional.of(by.login()))) {
            return refused("rounds.refused.own").orElseThrow();
        }
        boolean unexplained = reason.isBlank() && (step == Step.CORRECT || (step == Step.RETURN && comments.isEmpty()));
        if (unexplained) {
            return refused("rounds.refused.reason").orElseThrow();
        }
        if (step == Step.ACCEPT) {
            Optional<StepResult> unwritten = write(held, by);
            if (unwritten.isPresent()) {
                return unwritten.get();
            }
        }
        Set<String> asked = new HashSet<>();
        forms.entries(held.round(), unit).forEach(e -> asked.add(e.field()));
        Map<String, String> said = new HashMap<>(comments);
        said.keySet().retainAll(asked);
        answers.comment(held.round(), answer, said, by.login());
        return take(held, step, by, step == Step.ACCEPT ? answer.reason() : reason.strip(), "", "");
    }

    /** Who handed the present edition in. */
    private Optional<String> handedInBy(Held held) {
        return rounds.events(held.round(), held.answer().unit()).stream()
                .filter(e -> e.step().equals(Step.SUBMIT.id()))
                .findFirst()
                .map(RoundEvent::by);
    }

    /** The edition's values into the cells. */
    private Optional<StepResult> write(Held held, Person by) {
        Round round = held.round();
        Answer answer = held.answer();
        Edition edition = Edition.parse(
                rounds.handedIn(round, answer.unit(), answer.edition()).orElseThrow());
        CellChange change = new CellChange(
                handedInBy(held).orElse(by.login()),
                round.synthetic() ? Origin.SYNTHETIC : Origin.REPORTED,
                HeldByRounds.MEANS,
                round.id() + "/" + answer.unit() + "#" + answer.edition(),
                answer.reason(),
                "round:" + round.plan() + ":" + round.id() + ":" + answer.unit() + ":" + answer.edition(),
                edition.values(forms.entries(round, answer.unit())));
        return switch (cells.write(change)) {
            case CellResult.Written written -> Optional.empty();
            case CellResult.Refused refused ->
                Optional.of(new StepResult.Refused(refused.problems().getFirst().message()));
        };
    }
}
