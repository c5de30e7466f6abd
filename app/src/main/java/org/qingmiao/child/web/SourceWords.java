package org.qingmiao.child.web;

import java.util.List;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.index.ChildProfile;
import org.qingmiao.child.index.ChildRegistering;
import org.qingmiao.child.stored.ChildLink;
import org.qingmiao.child.stored.StoredStatement;
import org.qingmiao.page.MomentFormat;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** Who said what of a child, and which entries were said to be one. */
@Component
class SourceWords {
    private final PersonNames people;
    private final PartWords words;

    SourceWords(PersonNames people, PartWords words) {
        this.people = people;
        this.words = words;
    }

    /** The newest first. */
    List<ChildView.Source> said(ChildProfile child) {
        return child.said().reversed().stream().map(this::source).toList();
    }

    private ChildView.Source source(StoredStatement one) {
        Text from = switch (one.said().source()) {
            case ChildStatement.DESK -> Messages.of("children.source.desk");
            case ChildStatement.DEMO -> Messages.of("children.source.demo");
            default -> Text.same(one.said().source());
        };
        Text says = Messages.of("children.source.of", MomentFormat.minute(one.at()), from, by(one.by()));
        return new ChildView.Source(
                one.holdsFrom()
                        .map(day -> Messages.of("children.source.from", says, day))
                        .orElse(says),
                words.facts(one.said()));
    }

    private Text by(String login) {
        return login.equals(ChildRegistering.RULE) ? Messages.of("children.by_rule") : people.of(login);
    }

    /** Those that hold first. */
    List<ChildView.Link> links(ChildProfile child) {
        return child.links().stream()
                .sorted((a, b) -> Boolean.compare(b.holds(), a.holds()))
                .map(this::link)
                .toList();
    }

    private ChildView.Link link(ChildLink link) {
        boolean rule = link.by().equals(ChildRegistering.RULE);
        return new ChildView.Link(
                link.holds() ? link.id().toString() : "",
                Messages.of(
                        rule ? "children.link.rule" : "children.link.of",
                        MomentFormat.minute(link.from()),
                        by(link.by())),
                rule ? "" : link.reason(),
                link.ended()
                        .map(e ->
                                Messages.of("children.link.ended", MomentFormat.minute(e.at()), by(e.by()), e.reason()))
                        .orElse(Text.same("")));
    }

    List<ChildView.Doubt> doubts(ChildProfile child) {
        return child.doubts().stream()
                .map(d -> new ChildView.Doubt(
                        ChildPaths.merge(child.id(), d.other()),
                        ChildPaths.of(d.other()),
                        d.apart()
                                ? Messages.of("children.doubt.apart", by(d.by()))
                                : Messages.of("children.doubt.open"),
                        d.apart()))
                .toList();
    }
}
