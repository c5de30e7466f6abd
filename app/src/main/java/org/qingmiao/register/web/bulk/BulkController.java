package org.qingmiao.register.web.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.qingmiao.exchange.MarkedCopies.MarkedCopy;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.exchange.sheet.SentSheet;
import org.qingmiao.exchange.sheet.SheetFormat;
import org.qingmiao.exchange.sheet.UnreadableSheet;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.register.bulk.BulkColumns;
import org.qingmiao.register.bulk.BulkMaking;
import org.qingmiao.register.bulk.BulkSheets;
import org.qingmiao.register.bulk.BulkTrial;
import org.qingmiao.register.bulk.BulkTrials;
import org.qingmiao.register.bulk.BulkWritten;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.safeguard.AcceptsBody;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Records brought by file: the sheet to fill in, the dry run, and the writing of what is right. */
@Controller
class BulkController {
    private static final String PAGE = "/registers/{id}/import";
    private static final String TEMPLATE = "register/bulk/import";

    private final RecordRequests requests;
    private final BulkSheets sheets;
    private final BulkTrials trials;
    private final BulkMaking making;
    private final BulkFiles files;
    private final PageRenderer pageRenderer;

    BulkController(
            RecordRequests requests,
            BulkSheets sheets,
            BulkTrials trials,
            BulkMaking making,
            BulkFiles files,
            PageRenderer pageRenderer) {
        this.requests = requests;
        this.sheets = sheets;
        this.trials = trials;
        this.making = making;
        this.files = files;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping(PAGE)
    View blank(@PathVariable String id, HttpServletRequest request) {
        WorkingRegister register = requests.register(request, id);
        return page(register, BulkComposer.blank(register, sheets.of(register)), HttpStatus.OK);
    }

    @GetMapping(PAGE + "/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String id, HttpServletRequest request) throws IOException {
        BulkColumns columns = possible(requests.register(request, id));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // A workbook is whole when it was closed.
        SheetFormat.XLSX.writer(columns.layout(), Languages.of(request), out).close();
        return TableFile.workbook(id, out.toByteArray());
    }

    private BulkColumns possible(WorkingRegister register) {
        BulkColumns columns = sheets.of(register);
        if (columns.refused().isPresent()) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return columns;
    }

    @AcceptsBody(megabytes = BulkComposer.MEGABYTES)
    @PostMapping(PAGE)
    View attempt(@PathVariable String id, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        WorkingRegister register = requests.register(request, id);
        BulkColumns columns = possible(register);
        try (SpooledFile sent = SpooledFile.of(file)) {
            SentSheet sheet = BulkTrials.open(columns, sent);
            BulkTrial trial = trials.of(register, columns, sheet);
            Optional<String> marked = files.mark(register, sheet, trial.faults());
            Optional<String> token =
                    trial.fresh() > 0 ? Optional.of(files.keep(register, sent)) : Optional.empty();
            return page(register, BulkComposer.tried(register, columns, trial, marked, token), HttpStatus.OK);
        } catch (UnreadableSheet unreadable) {
            return unread(register, columns, unreadable.why());
        }
    }

    @PostMapping(PAGE + "/write")
    View write(@PathVariable String id, HttpServletRequest request) throws IOException {
        WorkingRegister register = requests.register(request, id);
        BulkColumns columns = possible(register);
        String token = RecordRequests.parameter(request, "token");
        Optional<SpooledFile> kept = files.find(register, token);
        if (kept.isEmpty()) {
            return unread(register, columns, Messages.of("bulk.gone"));
        }
        try {
            SentSheet sheet = BulkTrials.open(columns, kept.get());
            BulkWritten written = making.write(
                    register,
                    columns,
                    sheet,
                    BulkFiles.digest(kept.get()),
                    RecordRequests.number(request, "behind"));
            return pageRenderer.page(
                    "register/bulk/written",
                    RecordRequests.head(register, title()),
                    BulkComposer.written(register, columns, written, token));
        } catch (UnreadableSheet unreadable) {
            return unread(register, columns, unreadable.why());
        }
    }

    @GetMapping(PAGE + "/marked/{token}")
    ResponseEntity<Resource> marked(
            @PathVariable String id, @PathVariable String token, HttpServletRequest request) {
        MarkedCopy copy = files.marked(requests.register(request, id), token)
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(copy.name())
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(copy.file()));
    }

    private View unread(WorkingRegister register, BulkColumns columns, Text why) {
        return page(register, BulkComposer.unread(register, columns, why), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(WorkingRegister register, BulkView view, HttpStatus status) {
        return pageRenderer.page(TEMPLATE, RecordRequests.head(register, title()), view, status);
    }

    private static Text title() {
        return Messages.of("bulk.title");
    }
}
