package org.qingmiao.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.exchange.MarkedCopies;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.ExcelFormTemplate;
import org.qingmiao.reporting.form.Forms;
import org.qingmiao.reporting.intake.ImportFile;
import org.qingmiao.reporting.intake.ImportOutcome;
import org.qingmiao.reporting.intake.Imports;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.safeguard.AcceptsBody;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
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

/** Forms as files: out as an Excel workbook, back in as a workbook or CSV. */
@Controller
class FilesController {
    private final RequestedPlans plans;
    private final OrgUnits units;
    private final Forms forms;
    private final Imports imports;
    private final MarkedCopies copies = new MarkedCopies();
    private final Clock clock;
    private final PageRenderer pageRenderer;

    FilesController(
            RequestedPlans plans,
            OrgUnits units,
            Forms forms,
            Imports imports,
            Clock clock,
            PageRenderer pageRenderer) {
        this.plans = plans;
        this.units = units;
        this.forms = forms;
        this.imports = imports;
        this.clock = clock;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/reporting/{unit}/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String unit, HttpServletRequest request) {
        var formRequest = FormRequestParser.of(request, plans, units, clock, Optional.of(unit));
        // What registers count is not filled in, so it is not asked for.
        var counted = forms.counted(formRequest.entries());
        var asked = formRequest.entries().stream()
                .filter(e -> !counted.containsKey(e.key()))
                .toList();
        byte[] content =
                ExcelFormTemplate.xlsx(asked, forms.present(asked), forms.lastYear(asked), Languages.of(request));
        return TableFile.workbook(formRequest.unit().id() + "-" + formRequest.year(), content);
    }

    @AcceptsBody(from = "report", megabytes = 25)
    @PostMapping("/reporting/{unit}/upload")
    View upload(
            @PathVariable String unit,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean keep,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request)
            throws IOException {
        var formRequest = FormRequestParser.of(request, plans, units, clock, Optional.of(unit));
        Person person = SignedIn.needed();
        try (SpooledFile sent = SpooledFile.of(file)) {
            return brought(formRequest, sent, keep, person, reason);
        }
    }

    /** The file is opened once: to be brought in, and to be marked. */
    private View brought(
            ReportingController.FormRequest formRequest, SpooledFile sent, boolean keep, Person person, String reason)
            throws IOException {
        try {
            ImportFile file = Imports.open(sent);
            ImportOutcome outcome = imports.bring(file, sent.name(), keep, person, reason);
            return outcome(formRequest, outcome, marked(file, outcome, person));
        } catch (ImportFile.Unreadable e) {
            return outcome(formRequest, ImportOutcome.unreadable(sent.name(), e), Optional.empty());
        }
    }

    private View outcome(ReportingController.FormRequest formRequest, ImportOutcome outcome, Optional<String> marked) {
        PageHead head = PageHead.of(Messages.of("reporting.upload"), NavigationSection.at("/reporting"))
                .under(
                        RoundResolver.REPORTING,
                        new PageHead.Crumb(
                                formRequest.unit().name(),
                                "/reporting/" + formRequest.unit().id()));
        HttpStatus status =
                outcome.problems().isEmpty() || outcome.written() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pageRenderer.page(
                "reporting/imported",
                head,
                new ImportView(formRequest.unit(), formRequest.year(), outcome, marked),
                status);
    }

    private Optional<String> marked(ImportFile file, ImportOutcome outcome, Person person) throws IOException {
        if (outcome.problems().isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Text> problems = new HashMap<>();
        outcome.problems().forEach(p -> problems.put(p.row(), p.message()));
        return Optional.of(copies.keep(person.login(), "marked." + file.format(), out -> file.mark(problems, out)));
    }

    @GetMapping("/reporting/marked/{token}")
    ResponseEntity<Resource> marked(@PathVariable String token) {
        return SignedIn.person()
                .flatMap(p -> copies.find(token, p.login()))
                .map(c -> TableFile.<Resource>file(c.name(), new FileSystemResource(c.file())))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }
}
