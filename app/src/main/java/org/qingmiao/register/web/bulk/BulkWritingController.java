package org.qingmiao.register.web.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.qingmiao.exchange.sheet.UnreadableSheet;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.bulk.BulkColumns;
import org.qingmiao.register.bulk.BulkImport;
import org.qingmiao.register.bulk.BulkImports;
import org.qingmiao.register.bulk.BulkMaking;
import org.qingmiao.register.bulk.BulkTrials;
import org.qingmiao.register.bulk.BulkUndoing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Files that were tried are written, and those that were written are taken back. */
@Controller
class BulkWritingController {
    private final RecordRequests requests;
    private final BulkAnswers pages;
    private final BulkFiles files;
    private final BulkImports imports;
    private final BulkMaking making;
    private final BulkUndoing undoing;

    BulkWritingController(
            RecordRequests requests,
            BulkAnswers pages,
            BulkFiles files,
            BulkImports imports,
            BulkMaking making,
            BulkUndoing undoing) {
        this.requests = requests;
        this.pages = pages;
        this.files = files;
        this.imports = imports;
        this.making = making;
        this.undoing = undoing;
    }

    @PostMapping(BulkAnswers.PAGE + "/write")
    View write(@PathVariable String id, HttpServletRequest request) throws IOException {
        WorkingRegister register = requests.register(request, id);
        BulkColumns columns = pages.possible(register);
        String token = RecordRequests.parameter(request, "token");
        Optional<BulkFiles.TriedFile> tried = files.find(register, token);
        Optional<BulkImport> file =
                tried.flatMap(t -> imports.find(register, t.id())).filter(f -> f.state() != BulkImport.State.UNDONE);
        if (file.isEmpty()) {
            return pages.unread(register, columns, Messages.of("bulk.gone"));
        }
        try {
            return pages.page(
                    register,
                    "register/bulk/written",
                    BulkComposer.written(
                            register,
                            columns,
                            making.write(
                                    register,
                                    columns,
                                    BulkTrials.open(columns, tried.orElseThrow().file()),
                                    file.get()),
                            token));
        } catch (UnreadableSheet unreadable) {
            return pages.unread(register, columns, unreadable.why());
        }
    }

    @PostMapping(BulkAnswers.PAGE + "/undo")
    View undo(@PathVariable String id, HttpServletRequest request) {
        WorkingRegister register = requests.register(request, id);
        pages.possible(register);
        BulkImport file = RecordRequests.uuid(RecordRequests.parameter(request, "file"))
                .flatMap(which -> imports.find(register, which))
                .filter(f -> undoing.isOffered(register, f))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        return pages.page(
                register, "register/bulk/undone", BulkComposer.undone(register, file, undoing.undo(register, file)));
    }
}
