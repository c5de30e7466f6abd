package org.qingmiao.notice.web;

import java.util.Optional;
import java.util.Set;
import org.qingmiao.notice.audithead.AuditHeadLetters;
import org.qingmiao.notice.audithead.AuditHeadRecipients;
import org.qingmiao.notice.delivery.MailAddress;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Auditors and administrators say to whom the end of the record goes every day. */
@Controller
class AuditHeadRecipientsController {
    private static final String PATH = "/admin/audit/heads";
    private static final Set<String> DONE = Set.of("added", "removed", "sent");

    private final AuditHeadRecipients recipients;
    private final AuditHeadLetters letters;
    private final Permissions permissions;
    private final AuditHeadRecipientsComposer pages;

    AuditHeadRecipientsController(
            AuditHeadRecipients recipients,
            AuditHeadLetters letters,
            Permissions permissions,
            AuditHeadRecipientsComposer pages) {
        this.recipients = recipients;
        this.letters = letters;
        this.permissions = permissions;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View page(@RequestParam(defaultValue = "") String done) {
        who();
        Optional<Text> said = DONE.contains(done) ? Optional.of(Messages.of("notice.head." + done)) : Optional.empty();
        return pages.page("", Optional.empty(), said);
    }

    @PostMapping(PATH)
    View add(@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "zh") String language) {
        Person person = who();
        String given = address.strip();
        if (!MailAddress.isOne(given)) {
            return pages.page(given, Optional.of(Messages.of("notice.me.not_an_address")), Optional.empty());
        }
        if (recipients.all().size() >= AuditHeadRecipients.MOST) {
            Text full = Messages.of("notice.head.full", AuditHeadRecipients.MOST);
            return pages.page(given, Optional.of(full), Optional.empty());
        }
        recipients.add(given, Lang.of(language), person.login());
        return new RedirectView(PATH + "?done=added");
    }

    @PostMapping(PATH + "/{id}/remove")
    View remove(@PathVariable long id) {
        who();
        recipients.remove(id);
        return new RedirectView(PATH + "?done=removed");
    }

    @PostMapping(PATH + "/send")
    View send() {
        who();
        ActorContext.runAsSystem(letters.name(), letters::run);
        return new RedirectView(PATH + "?done=sent");
    }

    private Person who() {
        return permissions.needed(Action.RECORD_HEADS, "");
    }
}
