package org.qingmiao.safeguard.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.audit.AuditFilter;
import org.qingmiao.safeguard.audit.AuditHeads;
import org.qingmiao.safeguard.audit.AuditRow;
import org.qingmiao.safeguard.audit.AuditRows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Arranges a page of the record: what was found, and what the last check of it said. */
@Component
class AuditComposer {
    private static final int PAGE = 50;

    private final AuditRows rows;
    private final AuditState state;
    private final AuditHeads heads;
    private final PersonalDataReads personalDataReads;
    private final PageRenderer pageRenderer;

    AuditComposer(
            AuditRows rows,
            AuditState state,
            AuditHeads heads,
            PersonalDataReads personalDataReads,
            PageRenderer pageRenderer) {
        this.rows = rows;
        this.state = state;
        this.heads = heads;
        this.personalDataReads = personalDataReads;
        this.pageRenderer = pageRenderer;
    }

    /** Entries with a number below one; the newest if it is zero. */
    View page(AuditFilter filter, long before) {
        return page(filter, before, Optional.empty(), noneTyped(), HttpStatus.OK);
    }

    /** Says that a file cannot hold that many. */
    View tooMany(AuditFilter filter, int most) {
        return page(filter, 0, Optional.of(most), noneTyped(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Says that what was typed is no end of the record. */
    View wrongHead(String typed) {
        AuditView.Heads wrong = new AuditView.Heads(heads.now(), typed, true);
        return page(AuditFilter.of(name -> ""), 0, Optional.empty(), wrong, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private AuditView.Heads noneTyped() {
        return new AuditView.Heads(heads.now(), "", false);
    }

    private View page(
            AuditFilter filter, long before, Optional<Integer> tooMany, AuditView.Heads typed, HttpStatus status) {
        List<AuditRow> found = filter.wrong().isEmpty() ? rows.find(filter, before, PAGE + 1) : List.of();
        boolean more = found.size() > PAGE;
        AuditView page = new AuditView(
                filter,
                more ? found.subList(0, PAGE) : found,
                rows.actions(),
                more,
                state.last(),
                state.alarm(),
                typed,
                personalDataReads.purpose().orElse(""),
                tooMany);
        PageHead head = PageHead.of(Messages.of("safeguard.audit.title"), AdminPart.SECTION)
                .under(AdminPart.CRUMB);
        return pageRenderer.page(
                "safeguard/audit", head, page, filter.wrong().isEmpty() ? status : HttpStatus.BAD_REQUEST);
    }
}
