package org.qingmiao.voice.web;

import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.voice.BallotCookie;
import org.qingmiao.voice.ReceiptCode;
import org.qingmiao.voice.Suggestion;
import org.qingmiao.voice.SuggestionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Says what became of a suggestion. A code stands only on the page that answers the form: in no address and no session. */
@Component
class ReceiptComposer {
    private final SuggestionRepository table;
    private final PageRenderer pageRenderer;

    ReceiptComposer(SuggestionRepository table, PageRenderer pageRenderer) {
        this.table = table;
        this.pageRenderer = pageRenderer;
    }

    /** Right after something was kept. */
    View fresh(Plan plan, ReceiptCode receiptCode, boolean harm) {
        return page(
                plan, harm ? ReceiptView.Moment.HARM : ReceiptView.Moment.FRESH, receiptCode.code(), Optional.empty());
    }

    /** After a child added to a report of harm. */
    View added(Plan plan, ReceiptCode receiptCode) {
        return page(plan, ReceiptView.Moment.ADDED, receiptCode.code(), Optional.empty());
    }

    View empty(Plan plan) {
        return page(plan, ReceiptView.Moment.LATER, "", Optional.empty());
    }

    View later(Plan plan, ReceiptCode receiptCode) {
        return page(
                plan,
                ReceiptView.Moment.LATER,
                receiptCode.code(),
                ActorContext.asSystem("voice", () -> table.byReceipt(receiptCode.digest())));
    }

    private View page(Plan plan, ReceiptView.Moment moment, String code, Optional<Suggestion> found) {
        ReceiptView model = new ReceiptView(
                moment,
                code,
                found.map(s -> Messages.of("voice.mine." + stateForChildren(s), s.reason())),
                found.flatMap(Suggestion::answer).orElse(""),
                found.map(Suggestion::told).orElse(""),
                plan.head().help());
        PageHead head = PageHead.of(Messages.of("voice.mine"), NavigationSection.at("/public/voice"))
                .under(new PageHead.Crumb(Messages.of("voice.nav.public"), BallotCookie.PATH));
        return pageRenderer.page("voice/receipt", head, model);
    }

    /** A held one reads as being read: who looks over a child's shoulder learns nothing. */
    private static String stateForChildren(Suggestion s) {
        return switch (s.state()) {
            case RECEIVED, HELD, HANDED -> "received";
            case PUBLISHED, REFUSED, MERGED -> s.state().id();
        };
    }
}
