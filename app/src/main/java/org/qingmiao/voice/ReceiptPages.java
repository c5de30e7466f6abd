package org.qingmiao.voice;

import java.util.Optional;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Acting;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Says what became of a suggestion. A code stands only on the page that answers the form: in no address and no session. */
@Component
class ReceiptPages {
    private final SuggestionTable table;
    private final Pages pages;

    ReceiptPages(SuggestionTable table, Pages pages) {
        this.table = table;
        this.pages = pages;
    }

    /** Right after something was kept. */
    View fresh(Plan plan, Receipt receipt, boolean harm) {
        return page(plan, harm ? ReceiptPage.Moment.HARM : ReceiptPage.Moment.FRESH, receipt.code(), Optional.empty());
    }

    /** After a child added to a report of harm. */
    View added(Plan plan, Receipt receipt) {
        return page(plan, ReceiptPage.Moment.ADDED, receipt.code(), Optional.empty());
    }

    View empty(Plan plan) {
        return page(plan, ReceiptPage.Moment.LATER, "", Optional.empty());
    }

    View later(Plan plan, Receipt receipt) {
        return page(
                plan,
                ReceiptPage.Moment.LATER,
                receipt.code(),
                Acting.asSystem("voice", () -> table.byReceipt(receipt.digest())));
    }

    private View page(Plan plan, ReceiptPage.Moment moment, String code, Optional<Suggestion> found) {
        ReceiptPage model = new ReceiptPage(
                moment,
                code,
                found.map(s -> Texts.all().both("voice.mine." + stateForChildren(s), s.reason())),
                found.flatMap(Suggestion::answer).orElse(""),
                found.map(Suggestion::told).orElse(""),
                plan.head().help());
        PageHead head = PageHead.of(Texts.all().both("voice.mine"), Section.PUBLIC_VOICE)
                .under(new PageHead.Crumb(Texts.all().both("page.nav.public_voice"), BallotCookie.PATH));
        return pages.page("voice/receipt", head, model);
    }

    /** A held one reads as being read: who looks over a child's shoulder learns nothing. */
    private static String stateForChildren(Suggestion s) {
        return switch (s.state()) {
            case RECEIVED, HELD, HANDED -> "received";
            case PUBLISHED, REFUSED, MERGED -> s.state().id();
        };
    }
}
