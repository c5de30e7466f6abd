package org.qingmiao.voice;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.plan.AskedPlans;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.RequestProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A child finds the answer again by its code, which is sent by POST, so that it stands in no log and no history. */
@Controller
class ReceiptController {
    private static final String MINE = BallotCookie.PATH + "/mine";

    private final ReceiptPages receipts;
    private final Receiving receiving;
    private final Limits limits;
    private final AskedPlans plans;

    ReceiptController(ReceiptPages receipts, Receiving receiving, Limits limits, AskedPlans plans) {
        this.plans = plans;
        this.receipts = receipts;
        this.receiving = receiving;
        this.limits = limits;
    }

    @GetMapping(MINE)
    View mine(HttpServletRequest request) {
        return receipts.empty(plans.of(request));
    }

    @PostMapping(MINE)
    View look(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (!limits.mayLookUp(request.getRemoteAddr())) {
            throw RequestProblem.TOO_MANY_REQUESTS.exception();
        }
        Plan plan = plans.of(request);
        return code.isBlank() ? receipts.empty(plan) : receipts.later(plan, Receipt.typed(code));
    }

    /** How to find the child, or what else it wants to say of the harm. No limit: a code cannot be guessed at any speed. */
    @PostMapping(BallotCookie.PATH + "/more")
    View more(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        Plan plan = plans.of(request);
        Receipt receipt = Receipt.typed(code);
        return receiving.add(receipt, words) ? receipts.added(plan, receipt) : receipts.later(plan, receipt);
    }
}
