package org.qingmiao.register.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.file.FileCheck;
import org.qingmiao.file.FileDownload;
import org.qingmiao.file.FileFieldView;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
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

/** Files in fields of records: put there, and given back. */
@Controller
class RecordFileController {
    private static final String FILE = "/registers/{id}/records/{record}/files/{path}";

    private final RecordRequests requests;
    private final RecordEditing editing;
    private final RecordFiles files;
    private final PageRenderer pageRenderer;

    RecordFileController(RecordRequests requests, RecordEditing editing, RecordFiles files, PageRenderer pageRenderer) {
        this.requests = requests;
        this.editing = editing;
        this.files = files;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping(FILE)
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String path,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        field(opened, path);
        return files.open(opened, path)
                .map(FileDownload::answer)
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    @GetMapping(FILE + "/new")
    View form(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String path,
            HttpServletRequest request) {
        return page(fillable(requests.record(request, id, record), path), path, Optional.empty());
    }

    @PostMapping(FILE + "/new")
    @AcceptsBody(megabytes = 25)
    View put(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String path,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        OpenedRecord opened = fillable(requests.record(request, id, record), path);
        return switch (FileCheck.of(file)) {
            case FileCheck.Refused refused ->
                page(opened, path, Optional.of(refused.fault().text()));
            case CheckedFile checked ->
                answer(opened, path, files.put(opened, path, field(opened, path).field(), checked));
        };
    }

    private View answer(OpenedRecord record, String path, RecordOutcome outcome) {
        return switch (outcome) {
            case RecordOutcome.Done done -> ChangeAnswers.back(record, "saved");
            case RecordOutcome.Awaited awaited -> ChangeAnswers.back(record, "awaited");
            case RecordOutcome.Faulty faulty ->
                page(record, path, Optional.of(faulty.faults().getFirst().message()));
            case RecordOutcome.Conflict conflict ->
                page(record, path, Optional.of(RowForms.changedMeanwhile().message()));
        };
    }

    private OpenedRecord fillable(OpenedRecord record, String path) {
        field(record, path);
        if (!editing.fillable(record).contains(path)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return record;
    }

    private static TrialField field(OpenedRecord record, String path) {
        return record.register()
                .kept()
                .fields()
                .at(path)
                .filter(f -> f.field().kind() instanceof FieldKind.File
                        && record.sight().sees(path))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private View page(OpenedRecord record, String path, Optional<Text> problem) {
        Text label = field(record, path).label();
        RecordFileView view =
                new RecordFileView(RecordRequests.path(record), path, label, FileFieldView.of(label, problem));
        return pageRenderer.page(
                "register/record/file",
                RecordRequests.head(record, RecordTitles.of(record), label),
                view,
                problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
