package org.qingmiao.child.web;

import java.util.Optional;
import java.util.UUID;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.PurposeMissing;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where pages of children stand. No name and no number stands in an address. */
final class ChildPaths {
    static final String INDEX = "/children";
    private static final NavigationSection SECTION = NavigationSection.at(INDEX);

    private ChildPaths() {}

    static String of(UUID child) {
        return INDEX + "/" + child;
    }

    /** Where two are compared, the first leading. */
    static String merge(UUID child, UUID other) {
        return of(child) + "/merge?other=" + other;
    }

    /**
     * Back to the page of a child after an act.
     *
     * @param said what came of it: the end of {@code children.said.…}
     */
    static View done(UUID child, String said) {
        return new RedirectView(of(child) + "?said=" + said);
    }

    /** @throws org.qingmiao.platform.ProblemException 404 if it is none */
    static UUID id(String text) {
        return find(text).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    static Optional<UUID> find(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static PageHead head() {
        return PageHead.of(Messages.of("children.title"), SECTION);
    }

    static PageHead head(Text title) {
        return PageHead.of(title, SECTION).under(new PageHead.Crumb(Messages.of("children.title"), INDEX));
    }

    static PageHead head(Text title, Text name, UUID child) {
        return PageHead.of(title, SECTION)
                .under(new PageHead.Crumb(Messages.of("children.title"), INDEX), new PageHead.Crumb(name, of(child)));
    }

    /** Asked before a form, so that what is typed into it is not lost on the way to the purpose. */
    static void askPurpose(PersonalDataReads reads) {
        if (reads.purpose().isEmpty()) {
            throw new PurposeMissing();
        }
    }
}
