package org.qingmiao.voice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.LongText;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a child wrote. A sign of harm goes first: then it is kept whatever else is in it or is missing, past every
 * limit, and shown to nobody but who is on duty.
 */
@Component
public class SuggestionIntake {
    static final int LONGEST = 500;
    static final int LONGEST_OF_HARM = 20_000;

    private final SuggestionRepository table;
    private final Audit audit;
    private final Ballots ballots;
    private final SuggestionLimits suggestionLimits;
    private final HarmClock clock;
    private final HarmNotices harm;

    SuggestionIntake(
            SuggestionRepository table,
            Audit audit,
            Ballots ballots,
            SuggestionLimits suggestionLimits,
            HarmClock clock,
            HarmNotices harm) {
        this.table = table;
        this.audit = audit;
        this.ballots = ballots;
        this.suggestionLimits = suggestionLimits;
        this.clock = clock;
        this.harm = harm;
    }

    /**
     * What came in.
     *
     * @param clause id of a clause of the plan, or empty
     * @param trap what stands in the field that people do not see
     * @param form the mark of the form, the same when it is sent again; or empty
     * @param visit the number of the browser's ballot; absent for who did not come from a page of ours
     */
    public record Incoming(
            String plan,
            String clause,
            String words,
            String trap,
            String form,
            Optional<String> visit,
            String address) {
        /** Without what no text may hold: NUL, other control characters, halves of characters. */
        public String plain() {
            return words.codePoints()
                    .filter(c ->
                            c == '\n' || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString()
                    .strip();
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** {@code harm}: whether it shows a sign of harm. */
        record Stored(ReceiptCode receipt, boolean harm) implements Outcome {}

        /** A sentence in kind words that says what to change. {@code rest}: whether only waiting helps. */
        record ChangeNeeded(Text sentence, boolean rest) implements Outcome {}

        /** Sent by a program that fills every field. */
        record Thanked() implements Outcome {}
    }

    @Transactional
    public Outcome receive(Incoming incoming) {
        String words = incoming.plain();
        String looked = shortened(words);
        Set<HarmSigns.Kind> signs = HarmSigns.in(looked);
        return signs.isEmpty() ? suggestion(incoming, words) : keep(incoming, looked, signs);
    }

    private Outcome suggestion(Incoming incoming, String words) {
        if (!incoming.trap.isEmpty()) {
            return new Outcome.Thanked();
        }
        Optional<Text> problem = problem(incoming, words);
        if (problem.isPresent()) {
            return new Outcome.ChangeNeeded(problem.get(), false);
        }
        String visit = incoming.visit.orElseThrow();
        if (!suggestionLimits.mayWrite(visit, incoming.address)) {
            return new Outcome.ChangeNeeded(Messages.of("voice.limit"), true);
        }
        Outcome kept = keep(incoming, words, Set.of());
        suggestionLimits.kept(visit, incoming.address);
        return kept;
    }

    private static Optional<Text> problem(Incoming incoming, String words) {
        if (incoming.visit.isEmpty()) {
            return Optional.of(Messages.of("voice.again"));
        }
        if (incoming.clause.isEmpty()) {
            return Optional.of(Messages.of("voice.clause.missing"));
        }
        if (words.isEmpty()) {
            return Optional.of(Messages.of("voice.empty"));
        }
        int length = words.codePointCount(0, words.length());
        if (length > LONGEST) {
            return Optional.of(Messages.of("voice.too_long", LONGEST, length));
        }
        return PersonalWords.in(words).map(kind -> Messages.of("voice.personal", Messages.of(kind.key())));
    }

    /** The beginning and the end of it: nothing that a child writes by hand is longer. What is looked at is what is kept. */
    private static String shortened(String words) {
        return LongText.ends(words, LONGEST_OF_HARM);
    }

    private Outcome keep(Incoming incoming, String words, Set<HarmSigns.Kind> signs) {
        boolean harmful = !signs.isEmpty();
        ReceiptCode receiptCode =
                incoming.form.isEmpty() ? ReceiptCode.fresh() : ballots.receipt(incoming.form + words);
        Suggestion.State state = harmful ? Suggestion.State.HELD : Suggestion.State.RECEIVED;
        ActorContext.runWithoutTrace("voice", () -> {
            boolean isNew = table.receive(new SuggestionRepository.Received(
                    receiptCode.digest(),
                    incoming.plan,
                    incoming.clause,
                    words,
                    state,
                    signs.stream().map(HarmSigns.Kind::id).collect(Collectors.joining(",")),
                    harmful ? Optional.of(clock.handOverBy()) : Optional.empty()));
            if (isNew) {
                audit.record(AuditEntry.act(
                        "suggestion.receive", "clause:" + incoming.clause, "", Map.of("state", state.id())));
            }
            if (isNew && harmful) {
                harm.tell("voice.notice.held", incoming.plan);
            }
        });
        return new Outcome.Stored(receiptCode, harmful);
    }

    /**
     * Adds to a report of harm, for who has its code.
     *
     * @return whether there is one to which something could be added
     */
    @Transactional
    public boolean add(ReceiptCode receiptCode, String typed) {
        String words = shortened(new Incoming("", "", typed, "", "", Optional.empty(), "").plain());
        Optional<Suggestion> found = ActorContext.asSystem("voice", () -> table.byReceipt(receiptCode.digest()))
                .filter(s -> s.harm().isPresent());
        if (words.isEmpty() || found.isEmpty()) {
            return false;
        }
        ActorContext.runWithoutTrace("voice", () -> {
            table.add(found.get().id(), words);
            audit.record(
                    AuditEntry.act("suggestion.add", "suggestion:" + found.get().id(), "", Map.of()));
            harm.tell("voice.notice.held.more", found.get().plan());
        });
        return true;
    }
}
