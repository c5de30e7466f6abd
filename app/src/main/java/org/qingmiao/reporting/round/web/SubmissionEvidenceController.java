package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.file.FileCheck;
import org.qingmiao.file.FileDownload;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.submission.SubmissionEvidence;
import org.qingmiao.reporting.submission.SubmissionEvidenceRepository;
import org.qingmiao.safeguard.AcceptsBody;
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

/** Files that prove an answer: attached while it is written, read by whoever may see the answer. */
@Controller
class SubmissionEvidenceController {
    private final RoundResolver desk;
    private final SubmissionEvidence submissionEvidence;
    private final SubmissionEvidenceRepository table;
    private final RoundForms forms;
    private final SubmissionComposer pages;

    SubmissionEvidenceController(
            RoundResolver desk,
            SubmissionEvidence submissionEvidence,
            SubmissionEvidenceRepository table,
            RoundForms forms,
            SubmissionComposer pages) {
        this.desk = desk;
        this.forms = forms;
        this.submissionEvidence = submissionEvidence;
        this.table = table;
        this.pages = pages;
    }

    @AcceptsBody(from = "report", unit = "unit", megabytes = 25)
    @PostMapping("/rounds/{id}/{unit}/evidence")
    View attach(
            @PathVariable String id,
            @PathVariable String unit,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String element,
            HttpServletRequest request)
            throws IOException {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        if (!element.isEmpty() && !asks(submissionRequest, element)) {
            throw RequestProblem.UNKNOWN_VALUE.at("element", element);
        }
        return switch (FileCheck.of(file)) {
            case FileCheck.Refused refused ->
                bad(submissionRequest, refused.fault().text());
            case CheckedFile proof -> attach(submissionRequest, element, proof);
        };
    }

    private View attach(RoundResolver.SubmissionRequest submissionRequest, String element, CheckedFile proof) {
        return switch (submissionEvidence.attach(submissionRequest, element, proof)) {
            case ATTACHED -> new RedirectView(submissionRequest.path() + "?notice=attached#evidence");
            case TOO_MANY -> bad(submissionRequest, Messages.of("rounds.evidence.too_many"));
            case CLOSED -> bad(submissionRequest, Messages.of("rounds.evidence.closed"));
            case FORBIDDEN -> throw RequestProblem.NOT_ALLOWED.exception();
        };
    }

    private boolean asks(RoundResolver.SubmissionRequest submissionRequest, String element) {
        return forms.entries(submissionRequest.round(), submissionRequest.unit().id()).stream()
                .anyMatch(e -> e.element().id().equals(element));
    }

    private View bad(RoundResolver.SubmissionRequest submissionRequest, Text problem) {
        return pages.page(
                submissionRequest, SubmissionComposer.Reply.bad(HttpStatus.UNPROCESSABLE_CONTENT, problem, Map.of()));
    }

    @GetMapping("/rounds/{id}/{unit}/evidence/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @PathVariable String unit, @PathVariable UUID file, HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        SubmissionEvidenceRepository.Stored stored =
                table.find(submissionRequest.round(), unit, file).orElseThrow(RoundResolver::notFound);
        return FileDownload.answer(stored.name(), stored.type(), table.content(file));
    }

    @PostMapping("/rounds/{id}/{unit}/evidence/{file}/remove")
    View remove(
            @PathVariable String id, @PathVariable String unit, @PathVariable UUID file, HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        if (!submissionEvidence.remove(submissionRequest, file)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return new RedirectView(submissionRequest.path() + "?notice=removed#evidence");
    }
}
