package org.qingmiao.reporting.round;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
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
    private final RoundDesk desk;
    private final Rounds rounds;
    private final Boards boards;
    private final RoundRights rights;
    private final NewRounds drafts;
    private final Pages pages;

    RoundsController(RoundDesk desk, Rounds rounds, Boards boards, RoundRights rights, NewRounds drafts, Pages pages) {
        this.desk = desk;
        this.rounds = rounds;
        this.boards = boards;
        this.rights = rights;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/rounds")
    View list(HttpServletRequest request) {
        Person person = RoundDesk.person();
        Plan plan = desk.plan(request);
        List<RoundsPage.Row> rows =
                rounds.of(plan.id()).stream().map(r -> row(r, person)).toList();
        boolean synthetic = rows.stream().anyMatch(r -> r.round().synthetic());
        return pages.page(
                "round/list",
                PageHead.of(RoundDesk.ROUNDS.name(), Section.REPORTING)
                        .under(RoundDesk.REPORTING)
                        .synthetic(synthetic),
                new RoundsPage(plan, rows, rights.mayRun(person, plan), Optional.empty()));
    }

    private RoundsPage.Row row(Round round, Person person) {
        List<Board.Row> rows = boards.rows(round, person);
        int done = (int)
                rows.stream().filter(r -> !r.answer().state().isWritable()).count();
        List<Board.Row> mine = rows.stream()
                .filter(r -> rights.mayReport(person, r.unit().id()))
                .toList();
        return new RoundsPage.Row(
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
        if (!rights.mayRun(RoundDesk.person(), desk.plan(request))) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return request;
    }

    private View form(NewRoundPage page, HttpStatus status) {
        Text title = Texts.all().both("rounds.new");
        PageHead head = PageHead.of(title, Section.REPORTING).under(RoundDesk.REPORTING, RoundDesk.ROUNDS);
        return pages.page("round/new", head, page, status);
    }

    @PostMapping("/rounds")
    View open(HttpServletRequest request) {
        Plan plan = desk.plan(runner(request));
        NewRounds.Read read = drafts.read(plan, request);
        if (read.round().isEmpty()) {
            return form(drafts.page(plan, request, read.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Round round = read.round().get();
        rounds.open(round, RoundDesk.person().login());
        return new RedirectView(round.path() + "?notice=opened");
    }
}
