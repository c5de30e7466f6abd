package org.qingmiao.register.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.intake.FollowedReports;
import org.qingmiao.register.intake.IntakeLimits;
import org.qingmiao.register.intake.SenderCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Whoever sent something follows it by its code, which is sent by POST, so that it stands in no log and no history. */
@Controller
class PublicReceiptController {
    private static final String RECEIPT = PublicFormController.HOME + "/receipt";

    /** Longer than any answer takes: a code that is known is not told by its time. */
    private static final Duration ANSWER = Duration.ofMillis(400);

    private final RequestedPlans plans;
    private final FollowedReports reports;
    private final IntakeLimits limits;
    private final PublicPageRenderer pages;

    PublicReceiptController(
            RequestedPlans plans, FollowedReports reports, IntakeLimits limits, PublicPageRenderer pages) {
        this.plans = plans;
        this.reports = reports;
        this.limits = limits;
        this.pages = pages;
    }

    @GetMapping(RECEIPT)
    View empty(HttpServletRequest request) {
        return pages.followed(plans.of(request), "", Optional.empty());
    }

    @PostMapping(RECEIPT)
    View look(HttpServletRequest request) throws InterruptedException {
        if (!limits.mayLookUp(request.getRemoteAddr())) {
            throw RequestProblem.TOO_MANY_REQUESTS.exception();
        }
        Plan plan = plans.of(request);
        long begun = System.nanoTime();
        String code = PublicFormController.parameter(CleanedRequest.read(request, false), "code");
        Optional<FollowedReports.Followed> found =
                code.isEmpty() ? Optional.empty() : reports.of(plan, SenderCode.typed(code));
        Thread.sleep(
                ANSWER.minusNanos(System.nanoTime() - begun).isNegative()
                        ? Duration.ZERO
                        : ANSWER.minusNanos(System.nanoTime() - begun));
        return pages.followed(plan, code, found);
    }
}
