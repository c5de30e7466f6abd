package org.qingmiao.evaluation.report.publication;

import java.util.List;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Tells everybody who works with a paper that it was published or withdrawn. */
@Component
class PublicationNotices {
    private final Notices notices;
    private final Accounts accounts;
    private final Permissions permissions;

    PublicationNotices(Notices notices, Accounts accounts, Permissions permissions) {
        this.permissions = permissions;
        this.notices = notices;
        this.accounts = accounts;
    }

    void published(Plan plan, Publication publication, String by) {
        tell(plan, publication, "published", by, Text.same(""));
    }

    void withdrawn(Plan plan, Publication publication, String by, String reason) {
        tell(plan, publication, "withdrawn", by, Messages.of("report.notice.withdrawn.body", reason));
    }

    private void tell(Plan plan, Publication publication, String what, String by, Text body) {
        Text paper = Messages.of("report.list." + publication.kind().id(), publication.year());
        Text title = Messages.of("report.notice." + what, paper);
        String link = publication.path() + "?plan=" + plan.id();
        List<Person> people = ActorContext.asSystem("recipients", accounts::all);
        people.stream()
                // Who reads what units report works with what is made of it.
                .filter(p -> permissions.mayAnywhere(p, Action.ANSWER_READ)
                        && !p.login().equals(by))
                .forEach(p -> notices.send(new Notice(p.login(), "report." + what, title, body, link)));
    }
}
