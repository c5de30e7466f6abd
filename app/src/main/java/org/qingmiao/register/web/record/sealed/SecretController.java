package org.qingmiao.register.web.record.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.sealed.SecretLook;
import org.qingmiao.register.record.sealed.SecretLooks;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Looks at what does not lie with a record: each asks a purpose, and the answer is kept nowhere. */
@Controller
class SecretController {
    private static final String SEALED = "/registers/{id}/records/{record}/sealed";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    private final RecordRequests requests;
    private final SecretLooks looks;
    private final SecretComposer pages;
    private final PageRenderer pageRenderer;

    SecretController(RecordRequests requests, SecretLooks looks, SecretComposer pages, PageRenderer pageRenderer) {
        this.requests = requests;
        this.looks = looks;
        this.pages = pages;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping(SEALED)
    View before(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = open(id, record, request);
        return page(opened, pages.before(opened, Text.same("")), HttpStatus.OK);
    }

    @PostMapping(SEALED)
    View look(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = open(id, record, request);
        Optional<String> purpose = looks.agreed(opened).map(a -> a.purpose()).or(() -> purpose(request));
        if (purpose.isEmpty()) {
            return unstated(opened);
        }
        SecretLook look = looks.look(opened, purpose.get());
        return page(opened, pages.seen(opened, look), HttpStatus.OK);
    }

    @PostMapping(SEALED + "/ask")
    View ask(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = open(id, record, request);
        Optional<String> purpose = purpose(request);
        if (purpose.isEmpty()) {
            return unstated(opened);
        }
        looks.ask(opened, RecordTitles.of(opened).in(Lang.ZH), purpose.get());
        return new RedirectView(SecretComposer.path(opened));
    }

    private OpenedRecord open(String id, String record, HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        if (!looks.sight(opened).isThere()) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return opened;
    }

    private static Optional<String> purpose(HttpServletRequest request) {
        return Optional.of(RecordRequests.parameter(request, "purpose"))
                .filter(said -> said.codePointCount(0, said.length()) >= SHORTEST && said.length() <= LONGEST)
                .filter(said -> said.chars().noneMatch(Character::isISOControl));
    }

    private View unstated(OpenedRecord record) {
        Text problem = Messages.of("registers.sealed.purpose.missing", SHORTEST, LONGEST);
        return page(record, pages.before(record, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(OpenedRecord record, SecretView view, HttpStatus status) {
        return pageRenderer.page(
                "register/sealed/sealed",
                RecordRequests.head(record, RecordTitles.of(record), view.title()),
                view,
                status);
    }
}
