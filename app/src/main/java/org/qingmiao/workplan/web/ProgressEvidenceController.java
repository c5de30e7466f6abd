package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.file.FileDownload;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.workplan.Measures;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What shows that a measure or milestone is done: files are read, and taken back by who reports on it. */
@Controller
class ProgressEvidenceController {
    private final ViewScopeReader viewScopeReader;
    private final ProgressReports progressReports;
    private final Permissions permissions;

    ProgressEvidenceController(
            ViewScopeReader viewScopeReader, ProgressReports progressReports, Permissions permissions) {
        this.viewScopeReader = viewScopeReader;
        this.progressReports = progressReports;
        this.permissions = permissions;
    }

    @GetMapping("/measures/{item}/evidence/{id}")
    ResponseEntity<byte[]> file(@PathVariable String item, @PathVariable long id, HttpServletRequest request) {
        Plan plan = viewScopeReader.of(request).plan();
        ProgressReports.EvidenceContent file =
                progressReports.file(plan.id(), item, id).orElseThrow(WorkPlanResolver::notFound);
        return FileDownload.answer(file.name(), file.type(), file.content());
    }

    @PostMapping("/measures/{item}/evidence/{id}/remove")
    View remove(@PathVariable String item, @PathVariable long id, HttpServletRequest request) {
        Plan plan = viewScopeReader.of(request).plan();
        Person person = WorkPlanResolver.person();
        boolean of = progressReports.history(plan.id(), item).stream()
                .flatMap(e -> e.evidence().stream())
                .anyMatch(e -> e.id() == id);
        if (!of) {
            throw WorkPlanResolver.notFound();
        }
        String unit = units(plan, item).stream()
                .filter(u -> permissions.may(person, Action.WORKPLAN_WRITE, u))
                .findFirst()
                .orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
        progressReports.withdrawEvidence(id, person.login());
        return new RedirectView(plan.projects().stream()
                .filter(p -> p.milestones().stream().anyMatch(m -> m.id().equals(item)))
                .findFirst()
                .map(p -> "/projects/" + p.id() + "#" + item)
                .orElse("/workplan/" + unit + "#" + item));
    }

    /** Who reports on a measure or milestone. */
    private static List<String> units(Plan plan, String item) {
        Stream<String> ofMeasure =
                Measures.find(plan, item).map(m -> m.measure().owner()).stream();
        Stream<String> ofMilestone = plan.projects().stream()
                .filter(p -> p.milestones().stream().anyMatch(m -> m.id().equals(item)))
                .flatMap(p -> p.lead().stream());
        return Stream.concat(ofMeasure, ofMilestone).toList();
    }
}
