package org.qingmiao.voice;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Plans;
import org.qingmiao.platform.Acting;
import org.qingmiao.platform.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** Children write, vote and find answers here, without saying who they are. */
@Controller
class PublicVoiceController {
    private static final String HOME = "/public/voice";
    private static final String BALLOT = "qm_ballot";
    private static final String RECEIPT = "voiceReceipt";

    private final Plans plans;
    private final Voices voices;
    private final Receiving receiving;
    private final SuggestionTable table;
    private final Ballots ballots;
    private final Limits limits;
    private final Pages pages;

    PublicVoiceController(
            Plans plans,
            Voices voices,
            Receiving receiving,
            SuggestionTable table,
            Ballots ballots,
            Limits limits,
            Pages pages) {
        this.plans = plans;
        this.voices = voices;
        this.receiving = receiving;
        this.table = table;
        this.ballots = ballots;
        this.limits = limits;
        this.pages = pages;
    }

    @GetMapping(HOME)
    View read(@RequestParam(defaultValue = "") String clause, @RequestParam(defaultValue = "") String voted) {
        Optional<Text> said = Stream.of("new", "again", "limit")
                .filter(voted::equals)
                .findFirst()
                .map(v -> Texts.all().both("voice.voted." + v));
        return page(new Form(known(clause), "", Optional.empty()), said, HttpStatus.OK);
    }

    /** What stands in the form. */
    private record Form(String clause, String words, Optional<Text> problem) {}

    private View page(Form form, Optional<Text> said, HttpStatus status) {
        Plan plan = plans.current();
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
                plan.head().help());
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
    private String known(String clause) {
        return plans.current().clauses().stream().anyMatch(c -> c.id().equals(clause)) ? clause : "";
    }

    @PostMapping(HOME)
    View write(
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            RedirectAttributes next) {
        String chosen = known(clause);
        if (!website.isEmpty()) {
            // Only programs see that field; they are thanked and forgotten.
            return new RedirectView(HOME);
        }
        if (chosen.isEmpty()) {
            return asked(chosen, words, Texts.all().both("voice.clause.missing"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!limits.mayWrite(request.getSession().getId(), request.getRemoteAddr())) {
            return asked(chosen, words, Texts.all().both("voice.limit"), HttpStatus.TOO_MANY_REQUESTS);
        }
        return switch (receiving.receive(plans.current().id(), chosen, words)) {
            case Receiving.Outcome.Asked no -> asked(chosen, words, no.sentence(), HttpStatus.UNPROCESSABLE_CONTENT);
            case Receiving.Outcome.Kept kept -> {
                next.addFlashAttribute(RECEIPT, kept.receipt().code());
                yield new RedirectView(HOME + "/mine");
            }
        };
    }

    private View asked(String clause, String words, Text sentence, HttpStatus status) {
        return page(new Form(clause, words, Optional.of(sentence)), Optional.empty(), status);
    }

    /** The code that was just handed out, or a field to type one. */
    @GetMapping(HOME + "/mine")
    View mine(HttpServletRequest request) {
        var handed = RequestContextUtils.getInputFlashMap(request);
        String fresh = handed != null && handed.get(RECEIPT) instanceof String code ? code : "";
        return receipt(fresh, !fresh.isEmpty());
    }

    /** By POST, so that the code stands in no log and no history. */
    @PostMapping(HOME + "/mine")
    View look(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (!limits.mayLookUp(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return receipt(Receipt.typed(code).code(), false);
    }

    private View receipt(String code, boolean fresh) {
        Optional<Suggestion> found = code.isEmpty()
                ? Optional.empty()
                : Acting.asSystem("voice", () -> table.byReceipt(new Receipt(code).digest()));
        Optional<Text> state = found.map(s -> Texts.all().both("voice.mine." + stateForChildren(s), s.reason()));
        ReceiptPage model = new ReceiptPage(
                code,
                fresh,
                state,
                found.flatMap(Suggestion::answer).orElse(""),
                plans.current().head().help());
        PageHead head = PageHead.of(Texts.all().both("voice.mine"), Section.PUBLIC_VOICE)
                .under(new PageHead.Crumb(Texts.all().both("page.nav.public_voice"), HOME));
        return pages.page("voice/receipt", head, model);
    }

    /** A held one reads as being read: who looks over a child's shoulder learns nothing. */
    private static String stateForChildren(Suggestion s) {
        return switch (s.state()) {
            case RECEIVED, HELD, HANDED -> "received";
            case PUBLISHED, REFUSED, MERGED -> s.state().id();
        };
    }

    @PostMapping(HOME + "/{id:\\d{1,18}}/vote")
    View vote(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String clause,
            HttpServletRequest request,
            HttpServletResponse response) {
        String outcome = "limit";
        if (limits.mayVote(request.getRemoteAddr())) {
            String ballot = ballot(request).orElseGet(() -> handOut(request, response));
            outcome = ballots.cast(id, ballots.number(ballot).orElseThrow()) ? "new" : "again";
        }
        String chosen = known(clause);
        return new RedirectView(HOME + "?voted=" + outcome + (chosen.isEmpty() ? "" : "&clause=" + chosen) + "#v" + id);
    }

    private Optional<String> ballot(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(BALLOT))
                        .map(Cookie::getValue)
                        .filter(v -> ballots.number(v).isPresent())
                        .findFirst();
    }

    /** For a day, and only for voting. */
    private String handOut(HttpServletRequest request, HttpServletResponse response) {
        String ballot = ballots.fresh();
        Cookie cookie = new Cookie(BALLOT, ballot);
        cookie.setPath(HOME);
        cookie.setMaxAge((int) Duration.ofDays(1).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return ballot;
    }
}
