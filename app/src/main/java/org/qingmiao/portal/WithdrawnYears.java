package org.qingmiao.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.page.MomentFormat;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/** Says that a year was taken back (410 Gone): as a page to readers, in words or as JSON to who asks for a file. */
@ControllerAdvice(assignableTypes = PublicController.class)
class WithdrawnYears {
    private final PageRenderer pageRenderer;

    WithdrawnYears(PageRenderer pageRenderer) {
        this.pageRenderer = pageRenderer;
    }

    @ExceptionHandler
    Object tell(WithdrawnYear withdrawn, HttpServletRequest request) {
        String path = request.getRequestURI();
        WithdrawnView page = page(withdrawn);
        if (path.endsWith(".json")) {
            return answer("application/json", JsonMapper.shared().writeValueAsBytes(forPrograms(page)));
        }
        if (path.endsWith(".csv") || path.endsWith(".xlsx")) {
            String words = says(page, Lang.ZH) + "\n" + says(page, Lang.EN) + "\n";
            return answer("text/plain;charset=UTF-8", words.getBytes(StandardCharsets.UTF_8));
        }
        PageHead head = PageHead.of(Messages.of("portal.withdrawn.title", page.year()), NavigationSection.PUBLIC_NONE);
        return pageRenderer.page("portal/withdrawn", head, page, HttpStatus.GONE);
    }

    private static WithdrawnView page(WithdrawnYear withdrawn) {
        Publication.Step last = withdrawn.publication().last();
        return new WithdrawnView(
                withdrawn.plan().head().name(),
                withdrawn.publication().year(),
                withdrawn.publication().published().orElse(last).at(),
                last.at(),
                last.reason(),
                withdrawn.published().reversed());
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.status(HttpStatus.GONE)
                .header("Content-Type", type)
                .body(body);
    }

    private static Map<String, Object> forPrograms(WithdrawnView page) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", HttpStatus.GONE.value());
        told.put("message", says(page, Lang.EN));
        told.put("message_zh", says(page, Lang.ZH));
        told.put("year", page.year());
        told.put("withdrawn_at", page.at().toString());
        told.put("reason", page.reason());
        told.put("published_years", page.instead());
        return told;
    }

    private static String says(WithdrawnView page, Lang lang) {
        return Messages.in(lang, "portal.withdrawn.says", page.year(), MomentFormat.minute(page.at()), page.reason());
    }
}
