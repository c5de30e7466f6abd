package org.qingmiao.notice;

import java.util.Set;
import java.util.TreeSet;
import org.qingmiao.notice.delivery.MailAddress;
import org.qingmiao.notice.delivery.RandomSecret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how a person wants to be told. An address gets nothing else before its owner has said that it is theirs. */
@Component
public class PreferenceChanges {
    private final PreferenceRepository table;
    private final NoticeRepository notices;
    private final AddressConfirmations confirmations;
    private final PreferenceEntries entries;

    PreferenceChanges(
            PreferenceRepository table,
            NoticeRepository notices,
            AddressConfirmations confirmations,
            PreferenceEntries entries) {
        this.table = table;
        this.notices = notices;
        this.confirmations = confirmations;
        this.entries = entries;
    }

    public Preference of(String login) {
        return table.of(login);
    }

    /** Kinds that a person can mute: those they were told of, and those they muted. */
    public Set<String> kinds(String login) {
        Set<String> kinds = new TreeSet<>(notices.kinds(login));
        kinds.addAll(table.of(login).muted());
        return kinds;
    }

    /** What became of a change. */
    public enum ChangeResult {
        KEPT,
        CONFIRMATION_SENT,
        NOT_AN_ADDRESS,
        TOO_MANY
    }

    /** @param given all but {@code confirmed}, which is known here */
    @Transactional
    public ChangeResult keep(String login, Preference given) {
        Preference before = table.of(login);
        boolean other = !given.mail().isEmpty() && !(given.mail().equals(before.mail()) && before.confirmed());
        if (!given.mail().isEmpty() && !MailAddress.isOne(given.mail())) {
            return ChangeResult.NOT_AN_ADDRESS;
        }
        if (other && confirmations.areTooMany(login)) {
            return ChangeResult.TOO_MANY;
        }
        table.keep(login, given);
        if (other) {
            table.ask(login, confirmations.send(login, given).digest());
        }
        entries.change(login, before, given);
        return other ? ChangeResult.CONFIRMATION_SENT : ChangeResult.KEPT;
    }

    @Transactional
    public boolean confirm(String login, RandomSecret proof) {
        boolean right = table.confirm(login, proof.digest());
        if (right) {
            entries.confirmed(login);
        }
        return right;
    }
}
