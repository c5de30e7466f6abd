package org.qingmiao.register.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.web.handover.HandOverWords;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A record, and how it came to be so. */
@Controller
class RecordController {
    /** What the page says after an act. */
    private static final Set<String> SAID = Set.of("made", "saved", "taken", "awaited", "gone", "declined", "refused");

    private final RecordRequests requests;
    private final RecordSheetComposer records;
    private final RecordHistoryComposer histories;
    private final PageRenderer pageRenderer;

    RecordController(
            RecordRequests requests,
            RecordSheetComposer records,
            RecordHistoryComposer histories,
            PageRenderer pageRenderer) {
        this.requests = requests;
        this.records = records;
        this.histories = histories;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/registers/{id}/records/{record}")
    View record(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        Optional<Text> said = Optional.of(RecordRequests.parameter(request, "said"))
                .filter(SAID::contains)
                .map(word -> Messages.of("registers.said." + word))
                .or(() -> HandOverWords.said(RecordRequests.parameter(request, "handed")));
        RecordSheetView view = records.of(opened, said);
        return pageRenderer.page("register/record/record", RecordRequests.head(opened.register(), view.title()), view);
    }

    @GetMapping("/registers/{id}/records/{record}/history")
    View history(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        RecordHistoryView view = histories.of(opened, number(RecordRequests.parameter(request, "version")));
        return pageRenderer.page(
                "register/record/history",
                RecordRequests.head(opened, view.title(), Messages.of("registers.history")),
                view);
    }

    private static int number(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }
}
