package org.qingmiao.safeguard.web;

import java.util.List;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.AdminPart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The door to the parts of the administration: everyone sees those that open to them. */
@Controller
class AdminController {
    private final Administration administration;
    private final PageRenderer pageRenderer;

    AdminController(Administration administration, PageRenderer pageRenderer) {
        this.administration = administration;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/admin")
    View parts() {
        List<AdminPart> open = administration.open();
        if (open.isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return pageRenderer.page("safeguard/admin", PageHead.of(AdminPart.CRUMB.name(), AdminPart.SECTION), open);
    }
}
