package org.qingmiao.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.indicator.CellVersion;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.AskedPlans;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Forms on the web. */
@Controller
class ReportingController {
    static final PageHead.Crumb CRUMB = new PageHead.Crumb(Texts.all().both("page.nav.reporting"), "/reporting");

    private final AskedPlans plans;
    private final OrgUnits units;
    private final Forms forms;
    private final Permissions permissions;
    private final Clock clock;
    private final Pages pages;

    ReportingController(
            AskedPlans plans, OrgUnits units, Forms forms, Permissions permissions, Clock clock, Pages pages) {
        this.plans = plans;
        this.units = units;
        this.forms = forms;
        this.permissions = permissions;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/reporting")
    View list(HttpServletRequest request) {
        Asked asked = asked(request, Optional.empty());
        OrgTree tree = units.tree();
        Person person = person();
        List<ReportingPage.Row> rows = tree.below(asked.plan().head().district()).stream()
                .map(unit -> row(asked, tree, unit, person))
                .filter(row -> row.all() > 0)
                .sorted(Comparator.comparing(row -> !row.mine()))
                .toList();
        return pages.page(
                "reporting/list",
                PageHead.of(CRUMB.name(), Section.REPORTING),
                new ReportingPage(asked.plan(), asked.years(), asked.year(), rows));
    }

    private ReportingPage.Row row(Asked asked, OrgTree tree, OrgUnit unit, Person person) {
        List<Entry> entries = Entries.of(asked.plan(), tree, unit, asked.year());
        var present = forms.present(entries);
        int filled = (int) entries.stream()
                .map(e -> present.get(e.key()))
                .filter(v -> v != null && v.value() != null)
                .count();
        return new ReportingPage.Row(unit, filled, entries.size(), permissions.mayReport(person, unit.id()));
    }

    @GetMapping("/reporting/{unit}")
    View form(@PathVariable String unit, HttpServletRequest request) {
        Asked asked = asked(request, Optional.of(unit));
        Optional<Text> notice = notice(request.getParameter("changed"), request.getParameter("same"));
        return page(asked, Map.of(), Map.of(), new Answer("", notice, false), HttpStatus.OK);
    }

    private static Optional<Text> notice(@Nullable String changed, @Nullable String same) {
        if (changed == null || same == null || !(changed + same).matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(
                changed.equals("0")
                        ? Texts.all().both("reporting.nothing")
                        : Texts.all().both("reporting.saved", changed, same));
    }

    @PostMapping("/reporting/{unit}")
    View save(@PathVariable String unit, HttpServletRequest request) {
        Asked asked = asked(request, Optional.of(unit));
        Person person = person();
        if (!permissions.mayReport(person, unit)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        Map<CellKey, String> typed = typed(asked, request);
        String reason = Optional.ofNullable(request.getParameter("reason")).orElse("");
        String seen = Optional.ofNullable(request.getParameter("seen")).orElse("");
        return switch (forms.save(asked.plan(), asked.entries(), typed, seen, person, reason)) {
            case Forms.Outcome.Saved saved ->
                new RedirectView("/reporting/" + asked.unit().id() + "?year=" + asked.year() + "&changed="
                        + saved.written().changed() + "&same=" + saved.written().unchanged());
            case Forms.Outcome.Wrong wrong -> {
                Map<CellKey, Text> problems = wrong.problems();
                Text notice = Texts.all().both("reporting.errors", problems.size());
                yield page(
                        asked,
                        typed,
                        problems,
                        new Answer(reason, Optional.of(notice), true),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Forms.Outcome.Overtaken overtaken -> {
                Answer answer = new Answer(reason, Optional.of(Texts.all().both("reporting.conflict")), true);
                yield page(asked, typed, theirs(overtaken.theirs()), answer, HttpStatus.CONFLICT);
            }
        };
    }

    private static Map<CellKey, Text> theirs(Map<CellKey, CellVersion> theirs) {
        Map<CellKey, Text> problems = new HashMap<>();
        theirs.forEach((key, version) -> {
            Double value = version.value();
            String text = (value == null ? "—" : FormNumbers.print(value)) + " (" + version.author() + ")";
            problems.put(key, Texts.all().both("reporting.theirs", text));
        });
        return problems;
    }

    private static Map<CellKey, String> typed(Asked asked, HttpServletRequest request) {
        Map<CellKey, String> typed = new HashMap<>();
        for (Entry entry : asked.entries()) {
            String text = request.getParameter(entry.field());
            if (text != null) {
                typed.put(entry.key(), text);
            }
        }
        return typed;
    }

    private record Answer(String reason, Optional<Text> notice, boolean bad) {}

    private View page(
            Asked asked, Map<CellKey, String> typed, Map<CellKey, Text> problems, Answer answer, HttpStatus status) {
        Map<CellKey, CellVersion> present = forms.present(asked.entries());
        boolean mayWrite = permissions.mayReport(person(), asked.unit().id());
        Map<CellKey, HeldByRounds.Held> held = mayWrite ? forms.held(asked.entries(), person()) : Map.of();
        FormPages layout = new FormPages(
                asked.plan(), asked.entries(), present, forms.lastYear(asked.entries()), typed, problems, held);
        FormPage page = new FormPage(
                asked.plan(),
                asked.unit(),
                asked.years(),
                asked.year(),
                layout.sections(),
                layout.filled(),
                asked.entries().size(),
                Forms.seen(asked.entries(), present),
                mayWrite,
                held.size(),
                held.values().stream().distinct().toList(),
                answer.reason(),
                answer.notice(),
                answer.bad(),
                remarks(asked, present));
        PageHead head = PageHead.of(asked.unit().name(), Section.REPORTING).under(CRUMB);
        return pages.page("reporting/form", head, page, status);
    }

    /** Checks that what is there does not fulfil, with the unit that they concern. */
    private List<Text> remarks(Asked asked, Map<CellKey, CellVersion> present) {
        OrgTree tree = units.tree();
        return forms.findings(asked.plan(), asked.entries(), present).stream()
                .map(f ->
                        Texts.all().both("reporting.remark", tree.get(f.unit()).shortName(), f.message()))
                .toList();
    }

    /** Which form: plan, unit, year and its fields. */
    record Asked(Plan plan, OrgUnit unit, PlanYears years, int year, List<Entry> entries) {}

    private Asked asked(HttpServletRequest request, Optional<String> id) {
        return Asking.of(request, plans, units, clock, id);
    }

    private static Person person() {
        return SignedIn.person().orElseThrow(() -> RequestProblem.SIGN_IN_NEEDED.exception());
    }
}
