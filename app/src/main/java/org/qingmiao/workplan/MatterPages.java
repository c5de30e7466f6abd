package org.qingmiao.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.field.Option;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Signal;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Clause;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.AsOf;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Lists decisions and problems as they stand now, or as they stood at the end of a year. */
@Component
class MatterPages {
    private final Matters matters;
    private final Deadlines deadlines;
    private final OrgUnits units;
    private final Permissions permissions;
    private final Clock clock;
    private final Pages pages;

    MatterPages(
            Matters matters, Deadlines deadlines, OrgUnits units, Permissions permissions, Clock clock, Pages pages) {
        this.matters = matters;
        this.deadlines = deadlines;
        this.units = units;
        this.permissions = permissions;
        this.clock = clock;
        this.pages = pages;
    }

    /** {@code year}: the one that was asked for; absent for what stands now. */
    record Look(Scope scope, Optional<Integer> year, String show) {}

    View page(Look look, Optional<MatterForm> form, MattersPage.Wrong wrong, HttpStatus status) {
        Person person = WorkPlanDesk.person();
        Scope scope = look.scope();
        AsOf asOf = look.year()
                .map(y -> AsOf.ofYear(y, scope.asOf(), clock.instant()))
                .orElse(AsOf.now(clock.instant()));
        List<MattersPage.Line> lines = matters.of(scope.plan().id(), asOf).stream()
                .filter(m -> shown(m, look.show(), asOf))
                .map(m -> line(scope, m, person, asOf))
                .toList();
        MattersPage page = new MattersPage(
                scope,
                look.year(),
                lines,
                look.show(),
                form,
                permissions.mayAnywhere(person, Action.DECISION_WRITE),
                permissions.mayAnywhere(person, Action.WORKPLAN_WRITE),
                wrong);
        PageHead head = PageHead.of(Texts.all().both("workplan.decisions"), Section.PLAN)
                .under(new PageHead.Crumb(Texts.all().both("workplan.title"), "/workplan"))
                .synthetic(lines.stream().anyMatch(l -> l.matter().synthetic()));
        return pages.page("workplan/matters", head, page, status);
    }

    private static boolean shown(Matter matter, String show, AsOf asOf) {
        return switch (show) {
            case "open" -> !matter.isDone(asOf);
            case "late" -> matter.isLate(asOf);
            case "done" -> matter.isDone(asOf);
            default -> true;
        };
    }

    private MattersPage.Line line(Scope scope, Matter matter, Person person, AsOf asOf) {
        Optional<Clause> clause = scope.plan().clauses().stream()
                .filter(c -> c.id().equals(matter.clause()))
                .findFirst();
        boolean done = matter.isDone(asOf);
        boolean late = matter.isLate(asOf);
        LocalDate counted = matter.deadline().counted(asOf);
        return new MattersPage.Line(
                matter,
                units.tree().get(matter.unit()),
                clause,
                done ? "done" : late ? "late" : "open",
                done ? Signal.ACHIEVED : late ? Signal.OFF_TRACK : Signal.ON_TRACK,
                matter.deadline().due(asOf),
                matter.steps(asOf),
                matter.isMissed(asOf) ? Optional.of(counted) : Optional.empty(),
                permissions.may(person, Action.WORKPLAN_WRITE, matter.unit()),
                deadlines.mayChange(person, matter.deadline(), matter.unit()));
    }

    /** What who looks may choose: units that may be in charge, clauses. */
    MatterForm.Offer offer(Scope scope, Action action) {
        List<Option> clauses = scope.plan().clauses().stream()
                .map(c -> new Option(c.id(), label(c)))
                .toList();
        return new MatterForm.Offer(units(scope, WorkPlanDesk.person(), action), clauses);
    }

    private static Text label(Clause clause) {
        return new Text(
                clause.ref() + " " + clause.title().zh(),
                clause.ref() + " " + clause.title().en());
    }

    /** Departments and streets of the plan's district: the units that the plan names. */
    private List<Option> units(Scope scope, Person person, Action action) {
        return units.tree().below(scope.plan().head().district()).stream()
                .filter(u -> !Measures.of(scope.plan(), u).isEmpty())
                .filter(u -> permissions.may(person, action, u.id()))
                .map(u -> new Option(u.id(), u.shortName()))
                .toList();
    }
}
