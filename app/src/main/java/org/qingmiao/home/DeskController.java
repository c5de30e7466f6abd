package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.notice.Tasks;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.reporting.Progresses;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who is late, what is wrong in the data, what do I publish? */
@Controller
class DeskController {
    private final Scopes scopes;
    private final Evaluations evaluations;
    private final Progresses progresses;
    private final Tasks tasks;
    private final LateWork late;
    private final Desks desks;
    private final Pages pages;

    DeskController(
            Scopes scopes,
            Evaluations evaluations,
            Progresses progresses,
            Tasks tasks,
            LateWork late,
            Desks desks,
            Pages pages) {
        this.scopes = scopes;
        this.evaluations = evaluations;
        this.progresses = progresses;
        this.tasks = tasks;
        this.late = late;
        this.desks = desks;
        this.pages = pages;
    }

    @GetMapping("/desk")
    View desk(@RequestParam(defaultValue = "") String all, HttpServletRequest request) {
        Person person = SignedIn.person()
                .filter(DeskController::worksHere)
                .orElseThrow(() -> RequestProblem.SIGN_IN_NEEDED.exception());
        Scope scope = scopes.of(request);
        PlanEvaluation evaluation =
                evaluations.evaluate(scope.plan(), scope.plan().head().district(), scope.year(), scope.asOf());
        List<DeskPage.Row> mine = tasks.of(person).stream()
                .filter(t -> late.isOf(t, scope.plan()))
                .map(late::row)
                .toList();
        PageHead head =
                PageHead.of(Texts.all().both("page.nav.desk"), Section.DESK).synthetic(Synthetic.in(evaluation));
        Desks.Look look = new Desks.Look(person, scope, progresses.now(scope.plan()), mine, all);
        return pages.page("home/desk", head, desks.page(look, evaluation));
    }

    private static boolean worksHere(Person person) {
        return person.has(Role.OFFICE) || person.has(Role.STATISTICIAN) || person.has(Role.ADMINISTRATOR);
    }
}
