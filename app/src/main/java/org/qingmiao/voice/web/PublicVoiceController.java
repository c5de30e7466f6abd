package org.qingmiao.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.voice.BallotCookie;
import org.qingmiao.voice.Ballots;
import org.qingmiao.voice.SuggestionIntake;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Children write and vote here, without saying who they are. */
@Controller
class PublicVoiceController {
    private static final String HOME = BallotCookie.PATH;

    private final RequestedPlans plans;
    private final SuggestionIntake suggestionIntake;
    private final Ballots ballots;
    private final BallotCookie cookie;
    private final ReceiptComposer receipts;
    private final PublicVoiceComposer pages;

    PublicVoiceController(
            RequestedPlans plans,
            SuggestionIntake suggestionIntake,
            Ballots ballots,
            BallotCookie cookie,
            ReceiptComposer receipts,
            PublicVoiceComposer pages) {
        this.plans = plans;
        this.suggestionIntake = suggestionIntake;
        this.ballots = ballots;
        this.cookie = cookie;
        this.receipts = receipts;
        this.pages = pages;
    }

    @GetMapping(HOME)
    View read(
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String voted,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Text> said = Arrays.stream(Ballots.Outcome.values())
                .filter(o -> o.id().equals(voted))
                .findFirst()
                .map(o -> Messages.of("voice.voted." + o.id()));
        Plan plan = plans.of(request);
        return pages.page(
                plan,
                new PublicVoiceComposer.Form(known(plan, clause), "", Optional.empty()),
                said,
                HttpStatus.OK,
                cookie.handOut(request, response));
    }

    /** The clause if the plan has it. */
    private static String known(Plan plan, String clause) {
        return plan.clauses().stream().anyMatch(c -> c.id().equals(clause)) ? clause : "";
    }

    @PostMapping(HOME)
    View write(
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String website,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Plan plan = plans.of(request);
        SuggestionIntake.Incoming incoming = new SuggestionIntake.Incoming(
                plan.id(),
                known(plan, clause),
                words,
                website,
                form,
                cookie.proved(request, proof),
                request.getRemoteAddr());
        return switch (suggestionIntake.receive(incoming)) {
            case SuggestionIntake.Outcome.Thanked thanked -> new RedirectView(HOME);
            case SuggestionIntake.Outcome.Stored stored -> receipts.fresh(plan, stored.receipt(), stored.harm());
            case SuggestionIntake.Outcome.ChangeNeeded changeNeeded ->
                pages.page(
                        plan,
                        new PublicVoiceComposer.Form(
                                incoming.clause(), incoming.plain(), Optional.of(changeNeeded.sentence())),
                        Optional.empty(),
                        changeNeeded.rest() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT,
                        cookie.handOut(request, response));
        };
    }

    @PostMapping(HOME + "/{id:\\d{1,18}}/vote")
    View vote(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        Ballots.Outcome outcome = cookie.proved(request, proof)
                .map(number -> ballots.cast(id, number, request.getRemoteAddr()))
                .orElse(Ballots.Outcome.UNKNOWN);
        String chosen = known(plans.of(request), clause);
        return new RedirectView(
                HOME + "?voted=" + outcome.id() + (chosen.isEmpty() ? "" : "&clause=" + chosen) + "#v" + id);
    }
}
