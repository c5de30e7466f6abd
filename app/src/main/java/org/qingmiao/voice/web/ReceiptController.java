package org.qingmiao.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.voice.BallotCookie;
import org.qingmiao.voice.ReceiptCode;
import org.qingmiao.voice.SuggestionIntake;
import org.qingmiao.voice.SuggestionLimits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A child finds the answer again by its code, which is sent by POST, so that it stands in no log and no history. */
@Controller
class ReceiptController {
    private static final String MINE = BallotCookie.PATH + "/mine";

    private final ReceiptComposer receipts;
    private final SuggestionIntake suggestionIntake;
    private final SuggestionLimits suggestionLimits;
    private final RequestedPlans plans;

    ReceiptController(
            ReceiptComposer receipts,
            SuggestionIntake suggestionIntake,
            SuggestionLimits suggestionLimits,
            RequestedPlans plans) {
        this.plans = plans;
        this.receipts = receipts;
        this.suggestionIntake = suggestionIntake;
        this.suggestionLimits = suggestionLimits;
    }

    @GetMapping(MINE)
    View mine(HttpServletRequest request) {
        return receipts.empty(plans.of(request));
    }

    @PostMapping(MINE)
    View look(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (!suggestionLimits.mayLookUp(request.getRemoteAddr())) {
            throw RequestProblem.TOO_MANY_REQUESTS.exception();
        }
        Plan plan = plans.of(request);
        return code.isBlank() ? receipts.empty(plan) : receipts.later(plan, ReceiptCode.typed(code));
    }

    /** How to find the child, or what else it wants to say of the harm. No limit: a code cannot be guessed at any speed. */
    @PostMapping(BallotCookie.PATH + "/more")
    View more(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        Plan plan = plans.of(request);
        ReceiptCode receiptCode = ReceiptCode.typed(code);
        return suggestionIntake.add(receiptCode, words)
                ? receipts.added(plan, receiptCode)
                : receipts.later(plan, receiptCode);
    }
}
