package org.qingmiao.reporting.round;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds and moves their day; who may is asked by the caller. */
@Component
public class Rounds {
    private static final int LONGEST_NAME = 80;

    private final RoundRepository rounds;
    private final SubmissionRepository answers;
    private final RoundForms forms;
    private final RoundNotices notices;
    private final Audit audit;
    private final Clock clock;

    Rounds(
            RoundRepository rounds,
            SubmissionRepository answers,
            RoundForms forms,
            RoundNotices notices,
            Audit audit,
            Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.forms = forms;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Round> find(String plan, String id) {
        return rounds.find(plan, id);
    }

    /** The newest due day first. */
    public List<Round> of(String plan) {
        return rounds.of(plan);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** In which days begin and end. */
    ZoneId zone() {
        return clock.getZone();
    }

    /** What is wrong with a round that is to be opened, by field of the form. */
    public Map<String, Text> problems(Round round) {
        Map<String, Text> problems = new LinkedHashMap<>();
        Plan plan = forms.plan(round);
        for (String name : List.of(round.name().zh(), round.name().en())) {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                problems.put("name", Messages.of("rounds.new.bad_name", LONGEST_NAME));
            }
        }
        List<String> possible =
                forms.periods(plan, round.year()).stream().map(p -> p.iso()).toList();
        if (round.periods().isEmpty() || !possible.containsAll(round.periods())) {
            problems.put("periods", Messages.of("rounds.new.bad_periods"));
        }
        boolean running = round.periods().stream()
                .flatMap(iso -> Period.parse(iso).stream())
                .anyMatch(p -> !p.end().isBefore(round.opens()));
        if (running) {
            problems.put("opens", Messages.of("rounds.new.period_runs"));
        }
        List<String> owing = forms.owing(plan, round.year(), round.periods()).stream()
                .map(u -> u.id())
                .toList();
        if (round.units().isEmpty() || !owing.containsAll(round.units())) {
            problems.put("units", Messages.of("rounds.new.bad_units"));
        }
        if (round.due().isBefore(round.opens())) {
            problems.put("due", Messages.of("rounds.new.bad_due"));
        }
        return problems;
    }

    /** An id that is not taken, such as {@code 2025-annual} or {@code 2025-annual-2}. */
    public String freeId(String plan, String wanted) {
        String id = wanted;
        for (int n = 2; rounds.find(plan, id).isPresent(); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    /** Whether it was opened now; a round that is there stays as it is. */
    @Transactional
    public boolean open(Round round, String by) {
        if (!rounds.add(round)) {
            return false;
        }
        rounds.record(RoundRepository.Act.of(round, "open", by, ""));
        audit.record(AuditEntry.act(
                "round.open",
                "round:" + round.id(),
                "",
                Map.of(
                        "due",
                        round.due().toString(),
                        "units",
                        Integer.toString(round.units().size()))));
        round.units().forEach(unit -> notices.remind(round, unit, "open"));
        return true;
    }

    /** What can be done with a round that is there. */
    enum Change {
        EXTEND,
        CLOSE,
        REOPEN;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Moves the due day on; nothing if the day is not later or somebody moved it meanwhile. */
    @Transactional
    public boolean extend(Round was, LocalDate due, String reason, String by) {
        boolean later = due.isAfter(was.due()) && was.open();
        return later && change(was, due, true, Change.EXTEND, reason, by);
    }

    /** Nothing more can be begun or handed in. */
    @Transactional
    public boolean close(Round was, String reason, String by) {
        return was.open() && change(was, was.due(), false, Change.CLOSE, reason, by);
    }

    @Transactional
    public boolean reopen(Round was, LocalDate due, String reason, String by) {
        boolean allowed = !was.open() && !due.isBefore(was.opens()) && !reason.isBlank();
        return allowed && change(was, due, true, Change.REOPEN, reason, by);
    }

    private boolean change(Round was, LocalDate due, boolean open, Change change, String reason, String by) {
        if (!rounds.change(was, due, open)) {
            return false;
        }
        rounds.record(RoundRepository.Act.of(was, change.id(), by, reason.strip()));
        audit.record(AuditEntry.change(
                "round." + change.id(),
                "round:" + was.id(),
                "",
                Map.of("due", was.due().toString()),
                Map.of("due", due.toString(), "reason", reason.strip())));
        if (open) {
            Round now = rounds.find(was.plan(), was.id()).orElseThrow();
            owing(now).forEach(unit -> notices.remind(now, unit, change.id()));
        }
        return true;
    }

    /** Units that have not handed in. */
    List<String> owing(Round round) {
        Map<String, Submission> begun = answers.of(round);
        return round.units().stream()
                .filter(u -> Optional.ofNullable(begun.get(u))
                        .orElseGet(() -> Submission.none(u))
                        .state()
                        .isWritable())
                .toList();
    }

    /** Reminds the reporters of some units, of all that have not handed in if none is named. How many were told. */
    @Transactional
    public int remind(Round round, List<String> only, String by) {
        List<String> owing = owing(round).stream()
                .filter(u -> only.isEmpty() || only.contains(u))
                .toList();
        int told = owing.stream()
                .mapToInt(unit -> notices.remind(round, unit, "remind"))
                .sum();
        rounds.record(RoundRepository.Act.of(round, "remind", by, String.join(" ", owing)));
        if (told > 0) {
            audit.record(AuditEntry.act(
                    "round.remind", "round:" + round.id(), "", Map.of("units", String.join(" ", owing))));
        }
        return told;
    }

    /** Reminds whoever owes if this is one of the round's days and nobody was reminded today. */
    @Transactional
    void remindIfDue(Round seen, String by) {
        LocalDate today = today();
        // Held, so that of two servers one reminds.
        Optional<Round> held = rounds.holdAlone(seen.plan(), seen.id());
        boolean due = held.filter(Round::open)
                .filter(r -> r.remind().contains(Math.toIntExact(r.left(today))))
                .isPresent();
        if (due
                && !rounds.remindedSince(
                        seen, today.atStartOfDay(clock.getZone()).toInstant())) {
            remind(held.orElseThrow(), List.of(), by);
        }
    }

    public List<RoundEvent> events(Round round) {
        return rounds.events(round, "");
    }
}
