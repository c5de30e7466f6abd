package org.qingmiao.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qingmiao.platform.Acting;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how a person wants to be told. An address gets nothing else before its owner has said that it is theirs. */
@Component
class Preferences {
    private static final int CONFIRMATIONS_A_DAY = 5;

    private final PreferenceTable table;
    private final NoticeTable notices;
    private final DeliveryTable sent;
    private final Deliveries deliveries;
    private final Letters letters;
    private final Audit audit;
    private final Clock clock;

    Preferences(
            PreferenceTable table,
            NoticeTable notices,
            DeliveryTable sent,
            Deliveries deliveries,
            Letters letters,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.notices = notices;
        this.sent = sent;
        this.deliveries = deliveries;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    Preference of(String login) {
        return table.of(login);
    }

    /** Kinds that a person can mute: those they were told of, and those they muted. */
    Set<String> kinds(String login) {
        Set<String> kinds = new TreeSet<>(notices.kinds(login));
        kinds.addAll(table.of(login).muted());
        return kinds;
    }

    /** What became of a change. */
    enum Kept {
        KEPT,
        CONFIRMATION_SENT,
        NOT_AN_ADDRESS,
        TOO_MANY
    }

    /** @param given all but {@code confirmed}, which is known here */
    @Transactional
    Kept keep(String login, Preference given) {
        Preference before = table.of(login);
        boolean other = !given.mail().isEmpty() && !(given.mail().equals(before.mail()) && before.confirmed());
        if (!given.mail().isEmpty() && !MailAddress.isOne(given.mail())) {
            return Kept.NOT_AN_ADDRESS;
        }
        if (other && confirmations(login) >= CONFIRMATIONS_A_DAY) {
            return Kept.TOO_MANY;
        }
        table.keep(login, given);
        if (other) {
            Secret proof = Secret.fresh();
            table.ask(login, proof.digest());
            deliveries.add(letters.confirmation(login, given, proof));
        }
        audit.record(AuditEntry.change(
                "person.notice_preference", "person:" + login, "", facts(before), facts(given, before)));
        return other ? Kept.CONFIRMATION_SENT : Kept.KEPT;
    }

    private int confirmations(String login) {
        return Acting.asSystem(
                "confirmations",
                () -> sent.asked(login, Letters.CONFIRMATION, clock.instant().minus(Duration.ofDays(1))));
    }

    @Transactional
    boolean confirm(String login, Secret proof) {
        boolean right = table.confirm(login, proof.digest());
        if (right) {
            audit.record(AuditEntry.act("person.mail_confirmed", "person:" + login, "", Map.of("confirmed", "true")));
        }
        return right;
    }

    private static Map<String, String> facts(Preference p) {
        return facts(p, p);
    }

    /** The address itself is personal and stays out of the record; that it is another one does not. */
    private static Map<String, String> facts(Preference p, Preference before) {
        String mail = p.mail().equals(before.mail()) ? "***" : "*** (new)";
        return Map.of(
                "mail", p.mail().isEmpty() ? "" : mail,
                "lang", p.lang().name(),
                "rhythm", p.rhythm().id(),
                "muted", String.join(" ", new TreeSet<>(p.muted())));
    }
}
