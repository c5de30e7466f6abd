package org.qingmiao.register.web.bulk;

import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.register.bulk.BulkColumns;
import org.qingmiao.register.bulk.BulkSheets;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** What the pages on which files are brought have in common. */
@Component
class BulkAnswers {
    static final String PAGE = "/registers/{id}/import";

    private final BulkSheets sheets;
    private final BulkComposer composer;
    private final PageRenderer pageRenderer;

    BulkAnswers(BulkSheets sheets, BulkComposer composer, PageRenderer pageRenderer) {
        this.sheets = sheets;
        this.composer = composer;
        this.pageRenderer = pageRenderer;
    }

    /** The columns that the person can bring. */
    BulkColumns possible(WorkingRegister register) {
        BulkColumns columns = sheets.of(register);
        if (columns.refused().isPresent()) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return columns;
    }

    View unread(WorkingRegister register, BulkColumns columns, Text why) {
        return page(register, composer.unread(register, columns, why), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    View page(WorkingRegister register, BulkView view, HttpStatus status) {
        return pageRenderer.page("register/bulk/import", RecordRequests.head(register, title()), view, status);
    }

    View page(WorkingRegister register, String template, Object view) {
        return pageRenderer.page(template, RecordRequests.head(register, title()), view);
    }

    private static Text title() {
        return Messages.of("bulk.title");
    }
}
