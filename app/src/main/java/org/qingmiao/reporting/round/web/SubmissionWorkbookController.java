package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.exchange.MarkedCopies;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.reporting.submission.ReturnedWorkbook;
import org.qingmiao.reporting.submission.SubmissionChecks;
import org.qingmiao.reporting.submission.SubmissionSteps;
import org.qingmiao.reporting.submission.SubmissionWorkbook;
import org.qingmiao.safeguard.AcceptsBody;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
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

/** An answer out as an Excel workbook and back in. */
@Controller
class SubmissionWorkbookController {
    private final RoundResolver desk;
    private final RoundForms forms;
    private final SubmissionSteps submissionSteps;
    private final SubmissionRepository table;
    private final SubmissionChecks checks;
    private final PageRenderer pageRenderer;
    private final MarkedCopies copies = new MarkedCopies();

    SubmissionWorkbookController(
            RoundResolver desk,
            RoundForms forms,
            SubmissionSteps submissionSteps,
            SubmissionRepository table,
            SubmissionChecks checks,
            PageRenderer pageRenderer) {
        this.desk = desk;
        this.forms = forms;
        this.submissionSteps = submissionSteps;
        this.table = table;
        this.checks = checks;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/rounds/{id}/{unit}/book.xlsx")
    ResponseEntity<byte[]> book(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        Round round = submissionRequest.round();
        List<FormField> entries = forms.entries(round, unit);
        byte[] content = SubmissionWorkbook.write(
                SubmissionWorkbook.About.of(round, submissionSteps.of(round, unit)),
                entries,
                table.fields(round, unit),
                checks.last(entries),
                Languages.of(request));
        return TableFile.workbook(round.id() + "-" + unit, content);
    }

    /** All of it is kept as a draft, or nothing; handed in as well if that was asked for and nothing stands in the way. */
    @AcceptsBody(from = "report", unit = "unit", megabytes = 25)
    @PostMapping("/rounds/{id}/{unit}/book")
    View upload(
            @PathVariable String id,
            @PathVariable String unit,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean submit,
            HttpServletRequest request)
            throws IOException {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        try (SpooledFile sent = SpooledFile.of(file)) {
            return take(submissionRequest, ReturnedWorkbook.read(sent.path()), submit);
        } catch (ReturnedWorkbook.Unreadable e) {
            return refused(submissionRequest, e.why());
        }
    }

    private View refused(RoundResolver.SubmissionRequest submissionRequest, Text why) {
        return page(
                submissionRequest,
                new SubmissionWorkbookView(submissionRequest.path(), why, List.of(), Optional.empty()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(
            RoundResolver.SubmissionRequest submissionRequest, SubmissionWorkbookView page, HttpStatus status) {
        PageHead head = PageHead.of(Messages.of("rounds.book.up"), NavigationSection.at("/reporting"))
                .under(
                        RoundResolver.ROUNDS,
                        new PageHead.Crumb(
                                submissionRequest.round().name(),
                                submissionRequest.round().path()),
                        new PageHead.Crumb(submissionRequest.unit().name(), submissionRequest.path()));
        return pageRenderer.page("round/book", head, page, status);
    }

    private View take(RoundResolver.SubmissionRequest submissionRequest, ReturnedWorkbook book, boolean submit)
            throws IOException {
        Round round = submissionRequest.round();
        String unit = submissionRequest.unit().id();
        Submission now = submissionSteps.of(round, unit);
        String refusal = book.refusal(SubmissionWorkbook.About.of(round, now));
        if (refusal != null) {
            return refused(submissionRequest, Messages.of(refusal));
        }
        List<FormField> entries = forms.entries(round, unit);
        List<FieldFault> faults = checks.faults(round, entries, book.fields()).stream()
                .filter(f -> f.holds(book.fields()))
                .toList();
        // An empty field is not finished, not wrong: it stands only in the way of handing in.
        boolean bad = faults.stream().anyMatch(f -> submit || f.hard());
        if (bad) {
            return faulty(submissionRequest, book, entries, faults);
        }
        StepResult result = submit
                ? submissionSteps.submit(round, unit, submissionRequest.person(), now.version(), book.fields(), "")
                : submissionSteps.save(round, unit, submissionRequest.person(), now.version(), book.fields());
        return switch (result) {
            case StepResult.Taken taken ->
                new RedirectView(submissionRequest.path() + "?notice=" + (submit ? "submit" : "save"));
            case StepResult.Forbidden forbidden -> throw RequestProblem.NOT_ALLOWED.exception();
            case StepResult.Refused refused -> refused(submissionRequest, refused.why());
            case StepResult.Overtaken overtaken -> refused(submissionRequest, Messages.of("rounds.book.stale"));
            case StepResult.Faulty faulty -> faulty(submissionRequest, book, entries, faulty.faults());
        };
    }

    private View faulty(
            RoundResolver.SubmissionRequest submissionRequest,
            ReturnedWorkbook book,
            List<FormField> entries,
            List<FieldFault> faults)
            throws IOException {
        String token = copies.keep(submissionRequest.person().login(), "marked.xlsx", out -> book.mark(faults, out));
        Map<String, FormField> byName = new HashMap<>();
        entries.forEach(e -> byName.put(e.field(), e));
        List<SubmissionWorkbookView.Line> lines = faults.stream()
                .map(f -> {
                    String field = f.fields().getFirst();
                    Text name = Optional.ofNullable(byName.get(field))
                            .map(FieldMessages::name)
                            .orElse(Text.same(field));
                    return new SubmissionWorkbookView.Line(book.place(field), name, f.message(), f.hard());
                })
                .toList();
        Text notice = Messages.of("rounds.book.faults", lines.size());
        String marked = "/rounds/" + submissionRequest.round().id() + "/"
                + submissionRequest.unit().id() + "/marked/" + token;
        return page(
                submissionRequest,
                new SubmissionWorkbookView(submissionRequest.path(), notice, lines, Optional.of(marked)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/rounds/{id}/{unit}/marked/{token}")
    ResponseEntity<Resource> marked(
            @PathVariable String id,
            @PathVariable String unit,
            @PathVariable String token,
            HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        return copies.find(token, submissionRequest.person().login())
                .map(c -> TableFile.<Resource>workbook(id + "-" + unit + "-marked", new FileSystemResource(c.file())))
                .orElseThrow(RoundResolver::notFound);
    }
}
