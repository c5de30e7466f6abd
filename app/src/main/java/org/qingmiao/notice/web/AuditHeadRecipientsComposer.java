package org.qingmiao.notice.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.notice.audithead.AuditHeadRecipients;
import org.qingmiao.notice.delivery.MailChannel;
import org.qingmiao.notice.delivery.WebhookChannel;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.audit.AuditHeads;
import org.qingmiao.safeguard.web.AuditView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Arranges the page that says to whom the end of the record goes, and by which ways. */
@Component
class AuditHeadRecipientsComposer {
    private final AuditHeadRecipients recipients;
    private final AuditHeads heads;
    private final MailChannel mail;
    private final WebhookChannel webhook;
    private final PageRenderer pageRenderer;

    AuditHeadRecipientsComposer(
            AuditHeadRecipients recipients,
            AuditHeads heads,
            MailChannel mail,
            WebhookChannel webhook,
            PageRenderer pageRenderer) {
        this.recipients = recipients;
        this.heads = heads;
        this.mail = mail;
        this.webhook = webhook;
        this.pageRenderer = pageRenderer;
    }

    View page(String typed, Optional<Text> problem, Optional<Text> done) {
        List<AuditHeadRecipientsView.Row> rows = recipients.all().stream()
                .map(r -> new AuditHeadRecipientsView.Row(r.id(), r.masked(), r.by(), AuditView.time(r.at())))
                .toList();
        AuditHeadRecipientsView model = new AuditHeadRecipientsView(
                heads.now(),
                rows,
                mail.isOn(),
                webhook.takes(AuditHeadRecipients.KIND),
                recipients.lastSent(),
                typed,
                problem,
                done);
        PageHead head =
                PageHead.of(Messages.of("notice.head.title"), AdminPart.SECTION).under(AdminPart.CRUMB);
        return pageRenderer.page(
                "notice/heads", head, model, problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
