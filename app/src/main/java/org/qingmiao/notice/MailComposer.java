package org.qingmiao.notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qingmiao.notice.delivery.Delivery;
import org.qingmiao.notice.delivery.HomeAddress;
import org.qingmiao.notice.delivery.MailChannel;
import org.qingmiao.notice.delivery.OutgoingText;
import org.qingmiao.notice.delivery.RandomSecret;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.springframework.stereotype.Component;

/** Writes mails: titles and links to pages behind the sign-in, nothing of what stands on those pages. */
@Component
public class MailComposer {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String DIGEST = "digest";
    static final String CONFIRMATION = "address.confirm";
    private static final int LISTED = 20;

    private final HomeAddress home;

    MailComposer(HomeAddress home) {
        this.home = home;
    }

    Delivery about(Notice notice, Preference preference) {
        Lang lang = preference.lang();
        String title = OutgoingText.line(notice.title().in(lang));
        String content = title + "\n" + home.of(notice.link()) + foot(lang);
        return mail(notice.to(), notice.kind(), preference, title, content, Optional.empty());
    }

    /** One mail for a day; the same day has the same key. */
    Delivery digest(
            String login, LocalDate day, Preference preference, List<StoredNotice> unread, List<NearWork.Line> tasks) {
        Lang lang = preference.lang();
        StringBuilder content = new StringBuilder(t(lang, "notice.digest.intro"));
        if (!tasks.isEmpty()) {
            content.append("\n\n").append(t(lang, "notice.digest.tasks", tasks.size()));
            tasks.stream()
                    .limit(LISTED)
                    .forEach(task -> content.append("\n- ")
                            .append(OutgoingText.line(task.title().in(lang)))
                            .append(task.due().map(d -> " (" + d + ")").orElse(""))
                            .append("\n  ")
                            .append(home.of(task.link())));
        }
        if (!unread.isEmpty()) {
            content.append("\n\n").append(t(lang, "notice.digest.notices", unread.size()));
            unread.stream()
                    .limit(LISTED)
                    .forEach(notice -> content.append("\n- ")
                            .append(OutgoingText.line(notice.title().in(lang)))
                            .append("\n  ")
                            .append(home.of(notice.link())));
        }
        content.append("\n\n").append(home.of("/tasks")).append(foot(lang));
        String subject = t(lang, "notice.digest.subject", tasks.size(), unread.size());
        Optional<String> key = Optional.of("digest:" + login + ":" + day);
        return mail(login, DIGEST, preference, subject, content.toString(), key);
    }

    /** Asks the owner of an address whether it is theirs. */
    Delivery confirmation(String login, Preference preference, RandomSecret proof) {
        Lang lang = preference.lang();
        String link = home.of("/me/notices?proof=" + proof.word());
        String content =
                t(lang, "notice.confirm.mail", login) + "\n" + link + "\n\n" + t(lang, "notice.confirm.mail.else");
        return mail(login, CONFIRMATION, preference, t(lang, "notice.confirm.subject"), content, Optional.empty());
    }

    private static Delivery mail(
            String login, String kind, Preference to, String subject, String content, Optional<String> key) {
        return new Delivery(MailChannel.ID, login, kind, to.mail(), subject, content, "", key);
    }

    private String foot(Lang lang) {
        return "\n\n-- \n" + t(lang, "notice.mail.foot") + "\n" + home.of("/me/notices") + "\n";
    }

    private static String t(Lang lang, String key, Object... values) {
        return Messages.in(lang, key, values);
    }
}
