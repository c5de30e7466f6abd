package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.file.FileCheck;
import org.qingmiao.file.FileDownload;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.AcceptsBody;
import org.qingmiao.workplan.WorkEvidence;
import org.qingmiao.workplan.WorkEvidenceRepository;
import org.qingmiao.workplan.web.WorkPlanResolver.Opened;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What shows that an action was done: files and references, brought, read, taken back. */
@Controller
class WorkEvidenceController {
    private static final int REFERENCE_MAX = 200;

    private final WorkPlanResolver desk;
    private final WorkEvidenceRepository evidence;
    private final WorkActionComposer pages;

    WorkEvidenceController(WorkPlanResolver desk, WorkEvidenceRepository evidence, WorkActionComposer pages) {
        this.desk = desk;
        this.evidence = evidence;
        this.pages = pages;
    }

    @AcceptsBody(from = "workplan.write", megabytes = 25)
    @PostMapping("/workplan/actions/{id}/evidence")
    View attach(@PathVariable long id, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        Opened opened = desk.openToWrite(request, id);
        return switch (FileCheck.of(file)) {
            case FileCheck.Refused refused ->
                pages.wrongEvidence(opened, refused.fault().text());
            case CheckedFile proof -> {
                evidence.add(opened.action(), proof, opened.visit().person().login());
                yield new RedirectView("/workplan/actions/" + id + "#evidence");
            }
        };
    }

    @PostMapping("/workplan/actions/{id}/reference")
    View refer(@PathVariable long id, @RequestParam(defaultValue = "") String reference, HttpServletRequest request) {
        Opened opened = desk.openToWrite(request, id);
        if (reference.isBlank() || reference.strip().length() > REFERENCE_MAX) {
            return pages.wrongEvidence(opened, Messages.of("workplan.wrong.reference", REFERENCE_MAX));
        }
        evidence.add(opened.action(), reference.strip(), opened.visit().person().login());
        return new RedirectView("/workplan/actions/" + id + "#evidence");
    }

    @GetMapping("/workplan/actions/{id}/evidence/{file}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file, HttpServletRequest request) {
        Opened opened = desk.open(request, id);
        WorkEvidence stored = evidence.of(opened.action().id()).stream()
                .filter(e -> e.id() == file)
                .findFirst()
                .orElseThrow(WorkPlanResolver::notFound);
        byte[] content = evidence.content(id, file).orElseThrow(WorkPlanResolver::notFound);
        return FileDownload.answer(stored.name(), stored.type(), content);
    }

    @PostMapping("/workplan/actions/{id}/evidence/{file}/remove")
    View remove(@PathVariable long id, @PathVariable long file, HttpServletRequest request) {
        evidence.remove(desk.openToWrite(request, id).action(), file);
        return new RedirectView("/workplan/actions/" + id + "#evidence");
    }
}
