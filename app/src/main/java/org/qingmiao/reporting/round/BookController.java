package org.qingmiao.reporting.round;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.exchange.KeptCopies;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.Entry;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Receives;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
class BookController {
    private final RoundDesk desk;
    private final RoundForms forms;
    private final Answers answers;
    private final AnswerTable table;
    private final AnswerChecks checks;
    private final Pages pages;
    private final KeptCopies copies = new KeptCopies();

    BookController(
            RoundDesk desk, RoundForms forms, Answers answers, AnswerTable table, AnswerChecks checks, Pages pages) {
        this.desk = desk;
        this.forms = forms;
        this.answers = answers;
        this.table = table;
        this.checks = checks;
        this.pages = pages;
    }

    @GetMapping("/rounds/{id}/{unit}/book.xlsx")
    ResponseEntity<byte[]> book(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        Round round = visit.round();
        List<Entry> entries = forms.entries(round, unit);
        byte[] content = RoundBook.write(
                RoundBook.About.of(round, answers.of(round, unit)),
                entries,
                table.fields(round, unit),
                checks.last(entries),
                Languages.of(request));
        return file(round.id() + "-" + unit + ".xlsx", content);
    }

    private static <T> ResponseEntity<T> file(String name, T content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(BoardController.XLSX)
                .body(content);
    }

    /** All of it is kept as a draft, or nothing; handed in as well if that was asked for and nothing stands in the way. */
    @Receives(from = Action.REPORT, unit = "unit", megabytes = 25)
    @PostMapping("/rounds/{id}/{unit}/book")
    View upload(
            @PathVariable String id,
            @PathVariable String unit,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean submit,
            HttpServletRequest request)
            throws IOException {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        try (SpooledFile sent = SpooledFile.of(file)) {
            return take(visit, ReturnedBook.read(sent.path()), submit);
        } catch (ReturnedBook.Unreadable e) {
            return refused(visit, e.why());
        }
    }

    private View refused(RoundDesk.Visit visit, Text why) {
        return page(
                visit, new BookPage(visit.path(), why, List.of(), Optional.empty()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(RoundDesk.Visit visit, BookPage page, HttpStatus status) {
        PageHead head = PageHead.of(Texts.all().both("rounds.book.up"), Section.REPORTING)
                .under(
                        RoundDesk.ROUNDS,
                        new PageHead.Crumb(visit.round().name(), visit.round().path()),
                        new PageHead.Crumb(visit.unit().name(), visit.path()));
        return pages.page("round/book", head, page, status);
    }

    private View take(RoundDesk.Visit visit, ReturnedBook book, boolean submit) throws IOException {
        Round round = visit.round();
        String unit = visit.unit().id();
        Answer now = answers.of(round, unit);
        String refusal = book.refusal(RoundBook.About.of(round, now));
        if (refusal != null) {
            return refused(visit, Texts.all().both(refusal));
        }
        List<Entry> entries = forms.entries(round, unit);
        List<FieldFault> faults = checks.faults(round, entries, book.fields()).stream()
                .filter(f -> f.holds(book.fields()))
                .toList();
        // An empty field is not finished, not wrong: it stands only in the way of handing in.
        boolean bad = faults.stream().anyMatch(f -> submit || f.hard());
        if (bad) {
            return faulty(visit, book, entries, faults);
        }
        StepResult result = submit
                ? answers.submit(round, unit, visit.person(), now.version(), book.fields(), "")
                : answers.save(round, unit, visit.person(), now.version(), book.fields());
        return switch (result) {
            case StepResult.Taken taken -> new RedirectView(visit.path() + "?notice=" + (submit ? "submit" : "save"));
            case StepResult.Forbidden forbidden -> throw RequestProblem.NOT_ALLOWED.exception();
            case StepResult.Refused refused -> refused(visit, refused.why());
            case StepResult.Overtaken overtaken -> refused(visit, Texts.all().both("rounds.book.stale"));
            case StepResult.Faulty faulty -> faulty(visit, book, entries, faulty.faults());
        };
    }

    private View faulty(RoundDesk.Visit visit, ReturnedBook book, List<Entry> entries, List<FieldFault> faults)
            throws IOException {
        String token = copies.keep(visit.person().login(), "marked.xlsx", out -> book.mark(faults, out));
        Map<String, Entry> byName = new HashMap<>();
        entries.forEach(e -> byName.put(e.field(), e));
        List<BookPage.Line> lines = faults.stream()
                .map(f -> {
                    String field = f.fields().getFirst();
                    Text name = Optional.ofNullable(byName.get(field))
                            .map(AnswerPages::name)
                            .orElse(Text.same(field));
                    return new BookPage.Line(book.place(field), name, f.message(), f.hard());
                })
                .toList();
        Text notice = Texts.all().both("rounds.book.faults", lines.size());
        String marked = "/rounds/" + visit.round().id() + "/" + visit.unit().id() + "/marked/" + token;
        return page(
                visit,
                new BookPage(visit.path(), notice, lines, Optional.of(marked)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/rounds/{id}/{unit}/marked/{token}")
    ResponseEntity<Resource> marked(
            @PathVariable String id,
            @PathVariable String unit,
            @PathVariable String token,
            HttpServletRequest request) {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        return copies.find(token, visit.person().login())
                .map(c -> file(id + "-" + unit + "-marked.xlsx", (Resource) new FileSystemResource(c.file())))
                .orElseThrow(RoundDesk::notFound);
    }
}
