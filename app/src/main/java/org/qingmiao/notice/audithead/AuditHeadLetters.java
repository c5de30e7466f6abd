package org.qingmiao.notice.audithead;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.qingmiao.notice.MailComposer;
import org.qingmiao.notice.delivery.Delivery;
import org.qingmiao.notice.delivery.DeliverySender;
import org.qingmiao.notice.delivery.MailChannel;
import org.qingmiao.notice.delivery.WebhookChannel;
import org.qingmiao.platform.Job;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.audit.AuditHead;
import org.qingmiao.safeguard.audit.AuditHeads;
import org.springframework.stereotype.Component;

/**
 * Brings the end of the record out of the house every day: by mail to the addresses that were set, and through the webhook
 * if it takes the kind {@code record.head}. Who rewrites the record afterwards cannot take these back.
 */
@Component
public class AuditHeadLetters implements Job {
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd, HH:mm");

    private final AuditHeads heads;
    private final AuditHeadRecipients recipients;
    private final DeliverySender deliverySender;
    private final MailChannel mail;
    private final WebhookChannel webhook;

    AuditHeadLetters(
            AuditHeads heads,
            AuditHeadRecipients recipients,
            DeliverySender deliverySender,
            MailChannel mail,
            WebhookChannel webhook) {
        this.heads = heads;
        this.recipients = recipients;
        this.deliverySender = deliverySender;
        this.mail = mail;
        this.webhook = webhook;
    }

    @Override
    public String name() {
        return "record-heads";
    }

    @Override
    public Schedule schedule() {
        return new Daily(MailComposer.ZONE, EVENING);
    }

    @Override
    public void run() {
        AuditHead head = heads.tied();
        ZonedDateTime at = head.at().atZone(MailComposer.ZONE);
        if (mail.isOn()) {
            recipients.all().forEach(to -> deliverySender.add(letter(to, head, at)));
        }
        if (webhook.takes(AuditHeadRecipients.KIND)) {
            deliverySender.add(post(head, at));
        }
    }

    private static Delivery letter(AuditHeadRecipient to, AuditHead head, ZonedDateTime at) {
        Lang lang = to.lang();
        String content = Messages.in(lang, "notice.head.letter", MINUTE.format(at), head.text())
                + "\n\n    ./qm audit verify --head " + head.text() + "\n\n"
                + Messages.in(lang, "notice.head.letter.what") + "\n";
        String subject = Messages.in(lang, "notice.head.subject", MINUTE.format(at), head.printed());
        Optional<String> key = Optional.of(key(head, at) + ":" + to.id());
        return new Delivery(MailChannel.ID, to.by(), AuditHeadRecipients.KIND, to.address(), subject, content, "", key);
    }

    /** The digits of the hash come in groups: what looks like a telephone number is made unreadable on its way out. */
    private static Delivery post(AuditHead head, ZonedDateTime at) {
        String subject = Messages.in(Lang.ZH, "notice.head.subject", MINUTE.format(at), head.printed());
        return new Delivery(
                WebhookChannel.ID,
                "",
                AuditHeadRecipients.KIND,
                "",
                subject,
                "",
                "/admin/audit",
                Optional.of(key(head, at) + ":webhook"));
    }

    private static String key(AuditHead head, ZonedDateTime at) {
        return AuditHeadRecipients.KIND + ":" + at.toLocalDate() + ":" + head.number();
    }
}
