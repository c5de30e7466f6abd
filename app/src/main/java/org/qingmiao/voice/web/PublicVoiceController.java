package org.qingmiao.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.voice.BallotCookie;
import org.qingmiao.voice.Ballots;
import org.qingmiao.voice.PublishedSuggestion;
import org.qingmiao.voice.PublishedSuggestions;
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
    private final PublishedSuggestions publishedSuggestions;
    private final SuggestionIntake suggestionIntake;
    private final Ballots ballots;
    private final BallotCookie cookie;
    private final ReceiptComposer receipts;
    private final PageRenderer pageRenderer;

    PublicVoiceController(
            RequestedPlans plans,
            PublishedSuggestions publishedSuggestions,
            SuggestionIntake suggestionIntake,
            Ballots ballots,
            BallotCookie cookie,
            ReceiptComposer receipts,
            PageRenderer pageRenderer) {
        this.plans = plans;
        this.publishedSuggestions = publishedSuggestions;
        this.suggestionIntake = suggestionIntake;
        this.ballots = ballots;
        this.cookie = cookie;
        this.receipts = receipts;
        this.pageRenderer = pageRenderer;
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
        return page(
                plan,
                new Form(known(plan, clause), "", Optional.empty()),
                said,
                HttpStatus.OK,
                cookie.handOut(request, response));
    }

    /** What stands in the form. */
    private record Form(String clause, String words, Optional<Text> problem) {}

    private View page(Plan plan, Form form, Optional<Text> said, HttpStatus status, String ballot) {
        List<PublishedSuggestion> found = form.clause.isEmpty()
                ? publishedSuggestions.of(plan.id())
                : publishedSuggestions.of(plan.id(), form.clause);
        PublicVoiceView model = new PublicVoiceView(
                groups(plan),
                form.clause,
                found.stream()
                        .map(v -> new PublicVoiceView.Line(v, title(plan, v.clause())))
                        .toList(),
                form.words,
                form.problem,
                said,
                plan.head().help(),
                ballots.proof(ballot),
                Ballots.form());
        PageHead head = PageHead.of(Messages.of("voice.nav.public"), NavigationSection.at("/public/voice"));
        return pageRenderer.page("voice/public", head, model, status);
    }

    private static List<PublicVoiceView.Group> groups(Plan plan) {
        return plan.outline().chapters().stream()
                .map(c -> new PublicVoiceView.Group(
                        c.shortTitle(),
                        plan.clausesOf(c.id()).stream()
                                .map(k -> new PublicVoiceView.Choice(k.id(), k.title()))
                                .toList()))
                .filter(g -> !g.clauses().isEmpty())
                .toList();
    }

    static Text title(Plan plan, String clause) {
        return plan.clauses().stream()
                .filter(c -> c.id().equals(clause))
                .findFirst()
                .map(Clause::title)
                .orElse(Text.same(clause));
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
                page(
                        plan,
                        new Form(incoming.clause(), incoming.plain(), Optional.of(changeNeeded.sentence())),
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
