package org.qingmiao.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.RoundValueLookup;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.form.FormNumbers;
import org.qingmiao.reporting.form.Forms;
import org.qingmiao.reporting.form.RequiredFormFields;
import org.qingmiao.reporting.round.RoundResolver;
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
    private final RequestedPlans plans;
    private final OrgUnits units;
    private final Forms forms;
    private final Permissions permissions;
    private final Clock clock;
    private final PageRenderer pageRenderer;

    ReportingController(
            RequestedPlans plans,
            OrgUnits units,
            Forms forms,
            Permissions permissions,
            Clock clock,
            PageRenderer pageRenderer) {
        this.plans = plans;
        this.units = units;
        this.forms = forms;
        this.permissions = permissions;
        this.clock = clock;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/reporting")
    View list(HttpServletRequest request) {
        FormRequest formRequest = asked(request, Optional.empty());
        OrgTree tree = units.tree();
        Person person = person();
        List<ReportingView.Row> rows = tree.below(formRequest.plan().head().district()).stream()
                .map(unit -> row(formRequest, tree, unit, person))
                .filter(row -> row.all() > 0)
                .sorted(Comparator.comparing(row -> !row.mine()))
                .toList();
        return pageRenderer.page(
                "reporting/list",
                PageHead.of(RoundResolver.REPORTING.name(), NavigationSection.at("/reporting")),
                new ReportingView(formRequest.plan(), formRequest.years(), formRequest.year(), rows));
    }

    private ReportingView.Row row(FormRequest formRequest, OrgTree tree, OrgUnit unit, Person person) {
        List<FormField> entries = RequiredFormFields.of(formRequest.plan(), tree, unit, formRequest.year());
        var present = forms.present(entries);
        int filled = (int) entries.stream()
                .map(e -> present.get(e.key()))
                .filter(v -> v != null && v.value() != null)
                .count();
        return new ReportingView.Row(unit, filled, entries.size(), permissions.mayReport(person, unit.id()));
    }

    @GetMapping("/reporting/{unit}")
    View form(@PathVariable String unit, HttpServletRequest request) {
        FormRequest formRequest = asked(request, Optional.of(unit));
        Optional<Text> notice = notice(request.getParameter("changed"), request.getParameter("same"));
        return page(formRequest, Map.of(), Map.of(), new PageState("", notice, false), HttpStatus.OK);
    }

    private static Optional<Text> notice(@Nullable String changed, @Nullable String same) {
        if (changed == null || same == null || !(changed + same).matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(
                changed.equals("0") ? Messages.of("reporting.nothing") : Messages.of("reporting.saved", changed, same));
    }

    @PostMapping("/reporting/{unit}")
    View save(@PathVariable String unit, HttpServletRequest request) {
        FormRequest formRequest = asked(request, Optional.of(unit));
        Person person = person();
        if (!permissions.mayReport(person, unit)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        Map<CellKey, String> typed = typed(formRequest, request);
        String reason = Optional.ofNullable(request.getParameter("reason")).orElse("");
        String seen = Optional.ofNullable(request.getParameter("seen")).orElse("");
        return switch (forms.save(formRequest.plan(), formRequest.entries(), typed, seen, person, reason)) {
            case Forms.Outcome.Saved saved ->
                new RedirectView("/reporting/" + formRequest.unit().id() + "?year=" + formRequest.year() + "&changed="
                        + saved.written().changed() + "&same=" + saved.written().unchanged());
            case Forms.Outcome.Wrong wrong -> {
                Map<CellKey, Text> problems = wrong.problems();
                Text notice = Messages.of("reporting.errors", problems.size());
                yield page(
                        formRequest,
                        typed,
                        problems,
                        new PageState(reason, Optional.of(notice), true),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Forms.Outcome.Overtaken overtaken -> {
                PageState pageState = new PageState(reason, Optional.of(Messages.of("reporting.conflict")), true);
                yield page(formRequest, typed, theirs(overtaken.theirs()), pageState, HttpStatus.CONFLICT);
            }
        };
    }

    private static Map<CellKey, Text> theirs(Map<CellKey, CellVersion> theirs) {
        Map<CellKey, Text> problems = new HashMap<>();
        theirs.forEach((key, version) -> {
            Double value = version.value();
            String text = (value == null ? "—" : FormNumbers.print(value)) + " (" + version.author() + ")";
            problems.put(key, Messages.of("reporting.theirs", text));
        });
        return problems;
    }

    private static Map<CellKey, String> typed(FormRequest formRequest, HttpServletRequest request) {
        Map<CellKey, String> typed = new HashMap<>();
        for (FormField formField : formRequest.entries()) {
            String text = request.getParameter(formField.field());
            if (text != null) {
                typed.put(formField.key(), text);
            }
        }
        return typed;
    }

    private record PageState(String reason, Optional<Text> notice, boolean bad) {}

    private View page(
            FormRequest formRequest,
            Map<CellKey, String> typed,
            Map<CellKey, Text> problems,
            PageState pageState,
            HttpStatus status) {
        Map<CellKey, CellVersion> present = forms.present(formRequest.entries());
        boolean mayWrite = permissions.mayReport(person(), formRequest.unit().id());
        Map<CellKey, RoundValueLookup.RoundValue> held =
                mayWrite ? forms.held(formRequest.entries(), person()) : Map.of();
        FormComposer layout = new FormComposer(
                formRequest.plan(),
                formRequest.entries(),
                present,
                forms.lastYear(formRequest.entries()),
                new TypedFields(typed, problems),
                new ShutFields(held, forms.counted(formRequest.entries())));
        FormView page = new FormView(
                formRequest.plan(),
                formRequest.unit(),
                formRequest.years(),
                formRequest.year(),
                layout.sections(),
                layout.filled(),
                formRequest.entries().size(),
                Forms.seen(formRequest.entries(), present),
                mayWrite,
                held.size(),
                held.values().stream().distinct().toList(),
                pageState.reason(),
                pageState.notice(),
                pageState.bad(),
                remarks(formRequest, present));
        PageHead head = PageHead.of(formRequest.unit().name(), NavigationSection.at("/reporting"))
                .under(RoundResolver.REPORTING);
        return pageRenderer.page("reporting/form", head, page, status);
    }

    /** Checks that what is there does not fulfil, with the unit that they concern. */
    private List<Text> remarks(FormRequest formRequest, Map<CellKey, CellVersion> present) {
        OrgTree tree = units.tree();
        return forms.findings(formRequest.plan(), formRequest.entries(), present).stream()
                .map(f -> Messages.of("reporting.remark", tree.get(f.unit()).shortName(), f.message()))
                .toList();
    }

    /** Which form: plan, unit, year and its fields. */
    record FormRequest(Plan plan, OrgUnit unit, PlanYears years, int year, List<FormField> entries) {}

    private FormRequest asked(HttpServletRequest request, Optional<String> id) {
        return FormRequestParser.of(request, plans, units, clock, id);
    }

    private static Person person() {
        return SignedIn.needed();
    }
}
