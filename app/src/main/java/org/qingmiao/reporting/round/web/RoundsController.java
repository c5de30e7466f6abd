package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Rounds;
import org.qingmiao.safeguard.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The list of rounds, and the form that opens one. */
@Controller
class RoundsController {
    private final RoundResolver desk;
    private final Rounds rounds;
    private final RoundProgressComposer roundProgressComposer;
    private final RoundRights rights;
    private final NewRoundForm drafts;
    private final PageRenderer pageRenderer;

    RoundsController(
            RoundResolver desk,
            Rounds rounds,
            RoundProgressComposer roundProgressComposer,
            RoundRights rights,
            NewRoundForm drafts,
            PageRenderer pageRenderer) {
        this.desk = desk;
        this.rounds = rounds;
        this.roundProgressComposer = roundProgressComposer;
        this.rights = rights;
        this.drafts = drafts;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/rounds")
    View list(HttpServletRequest request) {
        Person person = RoundResolver.person();
        Plan plan = desk.plan(request);
        List<RoundsView.Row> rows =
                rounds.of(plan.id()).stream().map(r -> row(r, person)).toList();
        boolean synthetic = rows.stream().anyMatch(r -> r.round().synthetic());
        return pageRenderer.page(
                "round/list",
                PageHead.of(RoundResolver.ROUNDS.name(), NavigationSection.at("/reporting"))
                        .under(RoundResolver.REPORTING)
                        .synthetic(synthetic),
                new RoundsView(plan, rows, rights.mayRun(person, plan), Optional.empty()));
    }

    private RoundsView.Row row(Round round, Person person) {
        List<RoundProgress.Row> rows = roundProgressComposer.rows(round, person);
        int done = (int)
                rows.stream().filter(r -> !r.answer().state().isWritable()).count();
        List<RoundProgress.Row> mine = rows.stream()
                .filter(r -> rights.mayReport(person, r.unit().id()))
                .toList();
        return new RoundsView.Row(
                round,
                round.left(rounds.today()),
                done,
                rows.size(),
                mine.size() == 1 ? Optional.of(mine.getFirst().unit().id()) : Optional.empty());
    }

    @GetMapping("/rounds/new")
    View form(HttpServletRequest request) {
        return form(drafts.page(desk.plan(runner(request)), request), HttpStatus.OK);
    }

    private HttpServletRequest runner(HttpServletRequest request) {
        if (!rights.mayRun(RoundResolver.person(), desk.plan(request))) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return request;
    }

    private View form(NewRoundView page, HttpStatus status) {
        Text title = Messages.of("rounds.new");
        PageHead head = PageHead.of(title, NavigationSection.at("/reporting"))
                .under(RoundResolver.REPORTING, RoundResolver.ROUNDS);
        return pageRenderer.page("round/new", head, page, status);
    }

    @PostMapping("/rounds")
    View open(HttpServletRequest request) {
        Plan plan = desk.plan(runner(request));
        NewRoundForm.Read read = drafts.read(plan, request);
        if (read.round().isEmpty()) {
            return form(drafts.page(plan, request, read.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Round round = read.round().get();
        rounds.open(round, RoundResolver.person().login());
        return new RedirectView(round.path() + "?notice=opened");
    }
}
