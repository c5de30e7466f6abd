package org.qingmiao.register.web.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.qingmiao.exchange.MarkedCopies.MarkedCopy;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.exchange.sheet.SentSheet;
import org.qingmiao.exchange.sheet.UnreadableSheet;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.bulk.BulkColumns;
import org.qingmiao.register.bulk.BulkTrial;
import org.qingmiao.register.bulk.BulkTrials;
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

/** The dry run of a file of records, and the copy in which its faults are marked. */
@Controller
class BulkController {
    private final RecordRequests requests;
    private final BulkTrials trials;
    private final BulkFiles files;
    private final BulkComposer composer;
    private final BulkAnswers pages;

    BulkController(
            RecordRequests requests, BulkTrials trials, BulkFiles files, BulkComposer composer, BulkAnswers pages) {
        this.requests = requests;
        this.trials = trials;
        this.files = files;
        this.composer = composer;
        this.pages = pages;
    }

    @AcceptsBody(megabytes = BulkComposer.MEGABYTES)
    @PostMapping(BulkAnswers.PAGE)
    View attempt(@PathVariable String id, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        WorkingRegister register = requests.register(request, id);
        BulkColumns columns = pages.possible(register);
        try (SpooledFile sent = SpooledFile.of(file)) {
            SentSheet sheet = BulkTrials.open(columns, sent);
            BulkTrial trial = trials.of(register, columns, sheet, sent.name(), BulkFiles.digest(sent));
            Optional<String> marked = files.mark(register, sheet, trial.faults());
            Optional<String> token = trial.writing() > 0
                    ? Optional.of(files.keep(
                            register, new BulkFiles.TriedFile(trial.file().id(), sent)))
                    : Optional.empty();
            return pages.page(register, composer.tried(register, columns, trial, marked, token), HttpStatus.OK);
        } catch (UnreadableSheet unreadable) {
            return pages.unread(register, columns, unreadable.why());
        }
    }

    @GetMapping(BulkAnswers.PAGE + "/marked/{token}")
    ResponseEntity<Resource> marked(@PathVariable String id, @PathVariable String token, HttpServletRequest request) {
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
}
