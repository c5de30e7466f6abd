package org.qingmiao.voice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.AskedPlans;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
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

    private final AskedPlans plans;
    private final Voices voices;
    private final Receiving receiving;
    private final Ballots ballots;
    private final BallotCookie cookie;
    private final ReceiptPages receipts;
    private final Pages pages;

    PublicVoiceController(
            AskedPlans plans,
            Voices voices,
            Receiving receiving,
            Ballots ballots,
            BallotCookie cookie,
            ReceiptPages receipts,
            Pages pages) {
        this.plans = plans;
        this.voices = voices;
        this.receiving = receiving;
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
                .map(o -> Texts.all().both("voice.voted." + o.id()));
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
        List<Voice> found = form.clause.isEmpty() ? voices.of(plan.id()) : voices.of(plan.id(), form.clause);
        PublicVoicePage model = new PublicVoicePage(
                groups(plan),
                form.clause,
                found.stream()
                        .map(v -> new PublicVoicePage.Line(v, title(plan, v.clause())))
                        .toList(),
                form.words,
                form.problem,
                said,
                plan.head().help(),
                ballots.proof(ballot),
                Ballots.form());
        PageHead head = PageHead.of(Texts.all().both("page.nav.public_voice"), Section.PUBLIC_VOICE);
        return pages.page("voice/public", head, model, status);
    }

    private static List<PublicVoicePage.Group> groups(Plan plan) {
        return plan.outline().chapters().stream()
                .map(c -> new PublicVoicePage.Group(
                        c.shortTitle(),
                        plan.clausesOf(c.id()).stream()
                                .map(k -> new PublicVoicePage.Choice(k.id(), k.title()))
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
        Receiving.Incoming incoming = new Receiving.Incoming(
                plan.id(),
                known(plan, clause),
                words,
                website,
                form,
                cookie.proved(request, proof),
                request.getRemoteAddr());
        return switch (receiving.receive(incoming)) {
            case Receiving.Outcome.Thanked thanked -> new RedirectView(HOME);
            case Receiving.Outcome.Kept kept -> receipts.fresh(plan, kept.receipt(), kept.harm());
            case Receiving.Outcome.Asked asked ->
                page(
                        plan,
                        new Form(incoming.clause(), incoming.plain(), Optional.of(asked.sentence())),
                        Optional.empty(),
                        asked.rest() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT,
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
