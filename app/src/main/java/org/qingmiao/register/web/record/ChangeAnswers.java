package org.qingmiao.register.web.record;

import java.util.List;
import java.util.function.Supplier;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.web.record.part.RecordFormView;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Answers forms that change records: the record if it was done, else the form with what was typed. */
@Component
class ChangeAnswers {
    private final ChangeForms forms;
    private final PageRenderer pageRenderer;

    ChangeAnswers(ChangeForms forms, PageRenderer pageRenderer) {
        this.forms = forms;
        this.pageRenderer = pageRenderer;
    }

    View blank(ChangedRecord changed) {
        return page(changed, forms.blank(changed), HttpStatus.OK);
    }

    /**
     * Carries out what was sent, if it could be read.
     *
     * @param said what the record says if it was done
     * @param now the record as it is, asked for again if somebody else changed it
     */
    View of(
            ChangedRecord changed,
            SentChange sent,
            String said,
            Supplier<RecordOutcome> act,
            Supplier<ChangedRecord> now) {
        if (sent.looksFor()) {
            return page(changed, forms.again(changed, sent, List.of()), HttpStatus.OK);
        }
        List<RecordFault> unread = sent.inputs().faults();
        if (!unread.isEmpty()) {
            return page(changed, forms.again(changed, sent, unread), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (act.get()) {
            case RecordOutcome.Done done -> back(changed.record(), said);
            case RecordOutcome.Awaited awaited -> back(changed.record(), "awaited");
            case RecordOutcome.Faulty faulty ->
                page(changed, forms.again(changed, sent, faulty.faults()), HttpStatus.UNPROCESSABLE_CONTENT);
            case RecordOutcome.Conflict conflict -> clashed(now.get(), sent);
        };
    }

    private View clashed(ChangedRecord now, SentChange sent) {
        return page(now, forms.clashed(now, sent), HttpStatus.CONFLICT);
    }

    private View page(ChangedRecord changed, RecordFormView form, HttpStatus status) {
        return pageRenderer.page(
                "register/record/form",
                RecordRequests.head(changed.record(), RecordTitles.of(changed.record()), form.title()),
                form,
                status);
    }

    static View back(OpenedRecord record, String said) {
        return new RedirectView(RecordRequests.path(record) + "?said=" + said);
    }
}
