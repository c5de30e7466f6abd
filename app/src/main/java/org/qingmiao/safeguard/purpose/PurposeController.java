package org.qingmiao.safeguard.purpose;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.PurposeMissing;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The step before a page with personal data: why does somebody look? Then they go on to the page. */
@Controller
@ControllerAdvice
class PurposeController {
    private static final int LONGEST_NOTE = 100;
    private static final int LONGEST_PATH = 2000;
    private static final String HOME = "/";

    private final StatedPurposes purposes;
    private final PageRenderer pageRenderer;

    PurposeController(StatedPurposes purposes, PageRenderer pageRenderer) {
        this.purposes = purposes;
        this.pageRenderer = pageRenderer;
    }

    @ExceptionHandler(PurposeMissing.class)
    View ask(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean page = request.getMethod().equals("GET");
        String next = page ? request.getRequestURI() + (query == null ? "" : "?" + query) : HOME;
        return new RedirectView("/purpose?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    @GetMapping("/purpose")
    View page(@RequestParam(defaultValue = HOME) String next) {
        mustBeSignedIn();
        return page(ours(next), "", "", "");
    }

    private View page(String next, String chosen, String note, String problem) {
        PurposeView model =
                new PurposeView(purposes.purpose().orElse(""), next, purposes.minutes(), chosen, note, problem);
        HttpStatus status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pageRenderer.page(
                "safeguard/purpose",
                PageHead.of(Messages.of("safeguard.purpose.title"), NavigationSection.NONE),
                model,
                status);
    }

    @PostMapping("/purpose")
    View state(
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = HOME) String next,
            HttpSession session) {
        mustBeSignedIn();
        Optional<StandingPurpose> chosen = StandingPurpose.of(purpose);
        String said = note.strip();
        if (chosen.isEmpty()) {
            return page(ours(next), "", said, "safeguard.purpose.choose");
        }
        if (said.codePointCount(0, said.length()) > LONGEST_NOTE || said.chars().anyMatch(Character::isISOControl)) {
            return page(ours(next), purpose, said, "safeguard.purpose.note.bad");
        }
        purposes.state(session, chosen.get(), said);
        return new RedirectView(ours(next));
    }

    @PostMapping("/purpose/end")
    View end(HttpSession session) {
        mustBeSignedIn();
        StatedPurposes.end(session);
        return new RedirectView("/purpose");
    }

    /** A path on this server; a second slash or a backslash would lead to another one. */
    private static String ours(String next) {
        boolean plain = next.chars().allMatch(c -> c > ' ' && c != '\\' && c != 127);
        return plain && next.length() < LONGEST_PATH && next.startsWith("/") && !next.startsWith("//") ? next : HOME;
    }

    private static void mustBeSignedIn() {
        if (SignedIn.person().isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
    }
}
