package org.qingmiao.voice;

import java.util.List;
import java.util.Map;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Acting;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a child wrote. A sign of harm goes first: then it is kept whatever else is in it, and shown to nobody. */
@Component
class Receiving {
    static final int LONGEST = 500;

    private final SuggestionTable table;
    private final VoicePeople people;
    private final Notices notices;
    private final Audit audit;

    Receiving(SuggestionTable table, VoicePeople people, Notices notices, Audit audit) {
        this.table = table;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Kept(Receipt receipt) implements Outcome {}

        /** A sentence in kind words that says what to change. */
        record Asked(Text sentence) implements Outcome {}
    }

    @Transactional
    Outcome receive(String plan, String clause, String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            return new Outcome.Asked(Texts.all().both("voice.empty"));
        }
        int length = words.codePointCount(0, words.length());
        if (length > LONGEST) {
            return new Outcome.Asked(Texts.all().both("voice.too_long", LONGEST, length));
        }
        boolean harm = HarmSigns.in(words);
        var personal = PersonalWords.in(words);
        if (!harm && personal.isPresent()) {
            Text kind = Texts.all().both(personal.get().key());
            return new Outcome.Asked(Texts.all().both("voice.personal", kind));
        }
        Receipt receipt = Receipt.fresh();
        Suggestion.State state = harm ? Suggestion.State.HELD : Suggestion.State.RECEIVED;
        Acting.runWithoutTrace("voice", () -> {
            table.receive(receipt.digest(), plan, clause, words, state);
            audit.record(AuditEntry.act("suggestion.receive", "clause:" + clause, "", Map.of("state", state.id())));
            if (harm) {
                alarm(people.moderators());
            }
        });
        return new Outcome.Kept(receipt);
    }

    private void alarm(List<String> logins) {
        logins.forEach(login -> notices.send(new Notice(
                login,
                "suggestion.held",
                Texts.all().both("voice.notice.held"),
                Texts.all().both("voice.notice.held.body"),
                "/voice?state=held")));
    }
}
