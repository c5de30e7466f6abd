package org.qingmiao.register.web.print;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.print.RegisterPrint;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A record on an official form: as a page that can be printed, as PDF and for Word. */
@Controller
class PrintController {
    private static final String PRINT = "/registers/{id}/records/{record}/prints/{print:[A-Za-z0-9_-]+}";

    private final RecordRequests requests;
    private final PrintComposer prints;
    private final PrintEntries entries;
    private final PageRenderer pageRenderer;

    PrintController(RecordRequests requests, PrintComposer prints, PrintEntries entries, PageRenderer pageRenderer) {
        this.requests = requests;
        this.prints = prints;
        this.entries = entries;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping(PRINT)
    View page(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String print,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        RegisterPrint form = needed(opened, print);
        entries.printed(opened, form, "html");
        return pageRenderer.page(
                "register/print/print",
                RecordRequests.head(opened, RecordTitles.of(opened), form.label()),
                view(opened, form, prints.of(opened, form, Languages.of(request))));
    }

    private static PrintView view(OpenedRecord record, RegisterPrint form, PrintedRecord paper) {
        String path = RecordPrints.path(record, form);
        List<PrintView.Format> formats = Stream.of(PrintFormat.values())
                .map(f -> new PrintView.Format(path + "." + f.id(), Messages.of("registers.print.as." + f.id())))
                .toList();
        return new PrintView(
                path,
                RecordRequests.path(record),
                output -> {},
                paper.lang().tag(),
                paper.title(),
                paper.marks(),
                paper.blocks(),
                paper.foot(),
                formats);
    }

    @GetMapping(PRINT + ".{format:pdf|docx}")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String print,
            @PathVariable String format,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        RegisterPrint form = needed(opened, print);
        PrintFormat as = PrintFormat.of(format).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        byte[] file = as.write(prints.of(opened, form, Languages.of(request)));
        entries.printed(opened, form, as.id());
        String name =
                id + "-" + form.id() + "-" + opened.head().key().id().toString().substring(0, 8) + "." + as.id();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .body(file);
    }

    private static RegisterPrint needed(OpenedRecord record, String print) {
        return RecordPrints.find(record, print).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }
}
