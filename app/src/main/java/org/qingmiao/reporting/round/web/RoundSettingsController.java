package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundRecipients;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.RoundSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What the office may still change of a round that is open. */
@Controller
class RoundSettingsController {
    private final RoundResolver desk;
    private final RoundSettings settings;
    private final RoundRecipients roundRecipients;
    private final RoundRights rights;
    private final PageRenderer pageRenderer;

    RoundSettingsController(
            RoundResolver desk,
            RoundSettings settings,
            RoundRecipients roundRecipients,
            RoundRights rights,
            PageRenderer pageRenderer) {
        this.desk = desk;
        this.settings = settings;
        this.roundRecipients = roundRecipients;
        this.rights = rights;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/rounds/{id}/settings")
    View form(@PathVariable String id, HttpServletRequest request) {
        Round round = round(id, request);
        RoundSettings.Settings now = RoundSettings.Settings.of(round);
        String remind =
                String.join(", ", now.remind().stream().map(String::valueOf).toList());
        return page(round, new Typed(now.reviewer(), remind, now.units(), now.mark()), Map.of(), HttpStatus.OK);
    }

    private Round round(String id, HttpServletRequest request) {
        Round round = desk.round(request, id);
        if (!rights.mayRun(RoundResolver.person(), round)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return round;
    }

    /** What stands in the form. */
    private record Typed(String reviewer, String remind, List<String> units, String seen) {}

    private View page(Round round, Typed typed, Map<String, Text> problems, HttpStatus status) {
        RoundSettingsView page = new RoundSettingsView(
                round,
                settings.possible(round),
                settings.begun(round),
                roundRecipients.possibleReviewers(round.plan()),
                typed.reviewer(),
                typed.remind(),
                typed.units(),
                typed.seen(),
                problems);
        PageHead head = PageHead.of(Messages.of("rounds.settings"), NavigationSection.at("/reporting"))
                .under(RoundResolver.REPORTING, RoundResolver.ROUNDS, new PageHead.Crumb(round.name(), round.path()))
                .synthetic(round.synthetic());
        return pageRenderer.page("round/settings", head, page, status);
    }

    @PostMapping("/rounds/{id}/settings")
    View change(@PathVariable String id, HttpServletRequest request) {
        Round round = round(id, request);
        Map<String, Text> problems = new LinkedHashMap<>();
        List<Integer> remind = NewRoundForm.remind(request, problems);
        String reviewer = roundRecipients.reviewer(round.plan(), request, problems);
        List<String> units = ordered(round, NewRoundForm.many(request, "units"));
        String seen = RoundResolver.parameter(request, "seen");
        if (problems.isEmpty()) {
            problems.putAll(settings.change(
                    round,
                    new RoundSettings.Settings(reviewer, remind, units),
                    seen,
                    RoundResolver.parameter(request, "reason"),
                    RoundResolver.person().login()));
        }
        if (problems.isEmpty()) {
            return new RedirectView(round.path() + "?notice=settled");
        }
        Typed typed = new Typed(reviewer, RoundResolver.parameter(request, "remind"), units, seen);
        return page(round, typed, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Those that stay in their order, behind them those that come. */
    private static List<String> ordered(Round round, List<String> chosen) {
        Set<String> units = new LinkedHashSet<>(round.units());
        units.retainAll(chosen);
        units.addAll(chosen);
        return List.copyOf(units);
    }
}
