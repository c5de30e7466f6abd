package org.qingmiao.register.web.intake;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.intake.FollowedReports;
import org.qingmiao.register.intake.OpenForm;
import org.qingmiao.register.intake.SenderCode;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.ReceiptWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The pages. A code stands only on the page that answers its form: in no address, no session and no log. */
@Component
class PublicPageRenderer {
    private final PageRenderer pageRenderer;
    private final ReceiptWords words;

    PublicPageRenderer(PageRenderer pageRenderer, ReceiptWords words) {
        this.pageRenderer = pageRenderer;
        this.words = words;
    }

    View list(PublicFormsView view) {
        PageHead head = PageHead.of(Messages.of("intake.title"), PublicFormController.SECTION);
        return pageRenderer.page("register/intake/list", head, view);
    }

    View places(PublicPlacesView view) {
        return pageRenderer.page("register/intake/places", below(view.name()), view);
    }

    /** That a row was added to a place. */
    View added(Plan plan, Text name) {
        return receipt(new PublicReceiptView(
                true, "", Optional.of(name), List.of(), false, plan.head().help()));
    }

    View form(PublicFormView view, HttpStatus status) {
        return pageRenderer.page("register/intake/form", below(view.name()), view, status);
    }

    private static PageHead below(Text title) {
        return PageHead.of(title, PublicFormController.SECTION)
                .under(new PageHead.Crumb(Messages.of("intake.title"), PublicFormController.HOME));
    }

    /** Right after something was kept. */
    View received(OpenForm form, Optional<SenderCode> code) {
        return receipt(new PublicReceiptView(
                true,
                code.map(SenderCode::code).orElse(""),
                Optional.of(form.kept().definition().name()),
                List.of(),
                form.protects(),
                form.kept().plan().head().help()));
    }

    /** @param code as typed; empty before one was */
    View followed(Plan plan, String code, Optional<FollowedReports.Followed> found) {
        List<PublicReceiptView.Line> lines = found.map(f -> f.told().stream()
                        .map(told -> new PublicReceiptView.Line(
                                label(told), words.says(f.register(), told), DayWords.moment(told.since())))
                        .toList())
                .orElse(List.of());
        return receipt(new PublicReceiptView(
                false,
                code,
                found.map(f -> f.register().definition().name()),
                lines,
                false,
                plan.head().help()));
    }

    private static Text label(FollowedReports.Told told) {
        return switch (told) {
            case FollowedReports.Told.InState state -> Messages.of("intake.follow.state");
            case FollowedReports.Told.InField field -> field.field().label();
        };
    }

    private View receipt(PublicReceiptView view) {
        return pageRenderer.page("register/intake/receipt", below(Messages.of("intake.follow")), view);
    }
}
