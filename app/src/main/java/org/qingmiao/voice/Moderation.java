package org.qingmiao.voice;

import java.time.LocalDate;
import java.util.Map;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.voice.Suggestion.State;
import org.qingmiao.voice.SuggestionRepository.Decision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides what is shown, asks the unit in charge, takes its answer. Row-level security refuses who may not. */
@Component
public class Moderation {
    private static final int LONGEST_ANSWER = 1000;
    private static final int LONGEST_TOLD = 500;

    private final SuggestionRepository table;
    private final VoiceRecipients people;
    private final Notices notices;
    private final Audit audit;
    private final HarmClock harm;

    Moderation(SuggestionRepository table, VoiceRecipients people, Notices notices, Audit audit, HarmClock harm) {
        this.table = table;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.harm = harm;
    }

    /** What became of an act. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Why not, in words for who tried. */
        record No(Text reason) implements Outcome {}
    }

    /** Shows it and asks a unit for an answer until a day. */
    @Transactional
    public Outcome publish(Suggestion s, String unit, LocalDate due) {
        if (s.state() != State.RECEIVED) {
            return overtaken();
        }
        Outcome outcome = decide(s, Decision.publish(unit, due));
        if (outcome instanceof Outcome.Done) {
            people.answering(unit)
                    .forEach(login -> notices.send(new Notice(
                            login,
                            "suggestion.assigned",
                            Messages.of("voice.notice.assigned", due),
                            Text.same(s.words()),
                            "/voice?state=published#s" + s.id())));
        }
        return outcome;
    }

    @Transactional
    public Outcome refuse(Suggestion s, String reason) {
        if (reason.isBlank()) {
            return no("voice.reason.missing");
        }
        return s.state() == State.RECEIVED ? decide(s, Decision.to(State.REFUSED, reason.strip())) : overtaken();
    }

    /** Counts it and its votes with another that says the same and is shown. */
    @Transactional
    public Outcome merge(Suggestion s, long into) {
        boolean shown = into != s.id()
                && table.find(into).filter(o -> o.state() == State.PUBLISHED).isPresent();
        if (!shown) {
            return no("voice.merge.unknown");
        }
        return s.state() == State.RECEIVED ? decide(s, Decision.merge(into)) : overtaken();
    }

    /** Somebody sees a sign of harm that the list did not know. */
    @Transactional
    public Outcome hold(Suggestion s) {
        return s.state() == State.RECEIVED ? decide(s, Decision.hold(harm.handOverBy())) : overtaken();
    }

    /**
     * Says where a held one was passed on to.
     *
     * @param told words that the child reads with its code; may be empty
     */
    @Transactional
    public Outcome hand(Suggestion s, String where, String told) {
        if (where.isBlank()) {
            return no("voice.where.missing");
        }
        if (told.codePointCount(0, told.length()) > LONGEST_TOLD) {
            return no("voice.told.length");
        }
        return s.state() == State.HELD ? decide(s, Decision.hand(where.strip(), told.strip())) : overtaken();
    }

    /** Shows what tells of harm to one person for a purpose, which is an entry. */
    @Transactional
    public void open(Suggestion s, String by, String purpose) {
        table.open(s.id(), by);
        audit.record(AuditEntry.read("suggestion.open", object(s), "", Map.of(), purpose));
    }

    /** A false alarm: it waits with the others. */
    @Transactional
    public Outcome release(Suggestion s, String reason) {
        if (reason.isBlank()) {
            return no("voice.reason.missing");
        }
        return s.state() == State.HELD ? decide(s, Decision.to(State.RECEIVED, reason.strip())) : overtaken();
    }

    /** Takes the last decision back, unless it was answered meanwhile. */
    @Transactional
    public Outcome undo(Suggestion s) {
        if (s.answer().isPresent()) {
            return no("voice.undo.answered");
        }
        State back = s.state().undone();
        return back == s.state() ? overtaken() : decide(s, Decision.to(back, ""));
    }

    @Transactional
    public Outcome answer(Suggestion s, String words, String by) {
        if (words.isBlank() || words.codePointCount(0, words.length()) > LONGEST_ANSWER) {
            return no("voice.answer.length");
        }
        if (s.state() != State.PUBLISHED) {
            return overtaken();
        }
        table.answer(s, words.strip(), by);
        audit.record(AuditEntry.act("suggestion.answer", object(s), s.unit(), Map.of()));
        return new Outcome.Done();
    }

    private Outcome decide(Suggestion s, Decision decision) {
        if (!table.decide(s, decision)) {
            return overtaken();
        }
        audit.record(AuditEntry.change(
                "suggestion." + decision.to().id(),
                object(s),
                decision.unit(),
                Map.of("state", s.state().id()),
                Map.of("state", decision.to().id(), "reason", decision.reason())));
        return new Outcome.Done();
    }

    private static String object(Suggestion s) {
        return "suggestion:" + s.id();
    }

    private static Outcome overtaken() {
        return no("voice.overtaken");
    }

    private static Outcome no(String key) {
        return new Outcome.No(Messages.of(key));
    }
}
