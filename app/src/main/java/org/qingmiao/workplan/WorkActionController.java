package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.exchange.EvidenceFile;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Receives;
import org.qingmiao.workplan.WorkPlanDesk.Opened;
import org.qingmiao.workplan.WorkPlanDesk.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One action: written, changed, withdrawn, proven. */
@Controller
class WorkActionController {
    private final WorkPlanDesk desk;
    private final WorkPlans plans;
    private final EvidenceTable evidence;
    private final Pages pages;

    WorkActionController(WorkPlanDesk desk, WorkPlans plans, EvidenceTable evidence, Pages pages) {
        this.desk = desk;
        this.plans = plans;
        this.evidence = evidence;
        this.pages = pages;
    }

    @GetMapping("/workplan/{unit}/new")
    View blank(@PathVariable String unit, @RequestParam(defaultValue = "") String measure, HttpServletRequest request) {
        Visit visit = desk.visit(request, unit);
        WorkPlanDesk.mustWrite(visit);
        WorkActionForm empty = WorkActionForm.empty(visit.scope().year());
        Map<String, String> typed = new HashMap<>(empty.typed());
        typed.put("measure", measure);
        return page(visit, Optional.empty(), new WorkActionForm(typed, Map.of()), Optional.empty(), HttpStatus.OK);
    }

    @PostMapping("/workplan/{unit}/new")
    View add(@PathVariable String unit, HttpServletRequest request) {
        Visit visit = desk.visit(request, unit);
        WorkPlanDesk.mustWrite(visit);
        WorkActionForm form = WorkActionForm.read(request, measures(visit));
        if (!form.problems().isEmpty()) {
            return page(visit, Optional.empty(), form, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        plans.add(form.on(blank(visit), visit.person().login()));
        return new RedirectView(visit.path());
    }

    private static WorkAction blank(Visit visit) {
        return new WorkAction(
                0,
                visit.scope().plan().id(),
                visit.unit().id(),
                visit.scope().year(),
                "",
                "",
                "",
                LocalDate.EPOCH,
                WorkAction.State.NOT_BEGUN,
                0,
                "",
                List.of(),
                false,
                0,
                visit.person().login(),
                Instant.EPOCH,
                false);
    }

    private static Set<String> measures(Visit visit) {
        return Measures.of(visit.scope().plan(), visit.unit()).stream()
                .map(m -> m.measure().id())
                .collect(Collectors.toSet());
    }

    @GetMapping("/workplan/actions/{id}")
    View show(@PathVariable long id, HttpServletRequest request) {
        Opened opened = desk.open(request, id);
        return page(
                opened.visit(),
                Optional.of(opened.action()),
                WorkActionForm.of(opened.action()),
                Optional.empty(),
                HttpStatus.OK);
    }

    @PostMapping("/workplan/actions/{id}")
    View change(@PathVariable long id, HttpServletRequest request) {
        Opened opened = desk.openToWrite(request, id);
        WorkActionForm form = WorkActionForm.read(request, measures(opened.visit()));
        if (!form.problems().isEmpty()) {
            return page(
                    opened.visit(),
                    Optional.of(opened.action()),
                    form,
                    Optional.empty(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        WorkAction now = form.on(opened.action(), opened.visit().person().login());
        if (plans.change(opened.action(), now)) {
            return new RedirectView(opened.visit().path());
        }
        return conflict(opened, form);
    }

    /** What was typed stays; the version of the other is taken over, so that saving again is a decision. */
    private View conflict(Opened opened, WorkActionForm form) {
        WorkAction theirs = plans.find(opened.action().id()).orElseThrow(WorkPlanDesk::notFound);
        Map<String, String> typed = new HashMap<>(form.typed());
        typed.put("version", Integer.toString(theirs.version()));
        return page(
                opened.visit(),
                Optional.of(theirs),
                new WorkActionForm(typed, Map.of()),
                Optional.of(theirs),
                HttpStatus.CONFLICT);
    }

    @PostMapping("/workplan/actions/{id}/withdraw")
    View withdraw(@PathVariable long id, HttpServletRequest request) {
        Opened opened = desk.openToWrite(request, id);
        plans.change(
                opened.action(),
                opened.action().withdrawn(true, opened.visit().person().login()));
        return new RedirectView(opened.visit().path() + "&undo=" + id);
    }

    @PostMapping("/workplan/actions/{id}/restore")
    View restore(@PathVariable long id, HttpServletRequest request) {
        Opened opened = desk.openToWrite(request, id);
        plans.change(
                opened.action(),
                opened.action().withdrawn(false, opened.visit().person().login()));
        return new RedirectView(opened.visit().path());
    }

    @Receives(from = Action.WORKPLAN_WRITE, megabytes = 25)
    @PostMapping("/workplan/actions/{id}/evidence")
    View attach(@PathVariable long id, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        Opened opened = desk.openToWrite(request, id);
        Optional<EvidenceFile> proof = EvidenceFile.of(file);
        if (proof.isEmpty() || proof.get().isTooLarge()) {
            Text problem =
                    Texts.all().both(proof.isEmpty() ? "workplan.evidence.bad_type" : "workplan.evidence.too_large");
            return page(
                    opened.visit(),
                    Optional.of(opened.action()),
                    WorkActionForm.of(opened.action()).with("file", problem),
                    Optional.empty(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        evidence.add(opened.action(), proof.get(), opened.visit().person().login());
        return new RedirectView("/workplan/actions/" + id + "#evidence");
    }

    @GetMapping("/workplan/actions/{id}/evidence/{file}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file, HttpServletRequest request) {
        Opened opened = desk.open(request, id);
        Evidence stored = evidence.of(opened.action().id()).stream()
                .filter(e -> e.id() == file)
                .findFirst()
                .orElseThrow(WorkPlanDesk::notFound);
        byte[] content = evidence.content(id, file).orElseThrow(WorkPlanDesk::notFound);
        return EvidenceFile.answer(stored.name(), stored.type(), content);
    }

    @PostMapping("/workplan/actions/{id}/evidence/{file}/remove")
    View remove(@PathVariable long id, @PathVariable long file, HttpServletRequest request) {
        evidence.remove(desk.openToWrite(request, id).action(), file);
        return new RedirectView("/workplan/actions/" + id + "#evidence");
    }

    private View page(
            Visit visit,
            Optional<WorkAction> action,
            WorkActionForm form,
            Optional<WorkAction> theirs,
            HttpStatus status) {
        WorkActionPage page = new WorkActionPage(
                visit.scope(),
                visit.unit(),
                action,
                form,
                theirs,
                Measures.of(visit.scope().plan(), visit.unit()),
                action.map(a -> evidence.of(a.id())).orElse(List.of()),
                visit.mayWrite());
        Text title = action.map(a -> Text.same(a.title()))
                .orElseGet(() -> Texts.all().both("workplan.new"));
        PageHead head = PageHead.of(title, Section.PLAN)
                .under(new PageHead.Crumb(Texts.all().both("workplan.title"), "/workplan"))
                .synthetic(action.map(WorkAction::synthetic).orElse(false));
        return pages.page("workplan/action", head, page, status);
    }
}
