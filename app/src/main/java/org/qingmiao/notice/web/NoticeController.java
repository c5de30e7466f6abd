package org.qingmiao.notice.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.qingmiao.notice.NoticeKindNames;
import org.qingmiao.notice.NoticeRepository;
import org.qingmiao.notice.StoredNotice;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What one was told; nobody sees another's. */
@Controller
class NoticeController {
    private static final int SHOWN = 30;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final NoticeRepository notices;
    private final PageRenderer pageRenderer;

    NoticeController(NoticeRepository notices, PageRenderer pageRenderer) {
        this.notices = notices;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/notices")
    View list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String marked,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        String login = login();
        boolean unread = show.equals("unread");
        List<StoredNotice> found = notices.of(login, unread, before, SHOWN + 1);
        List<NoticesView.Row> rows =
                found.stream().limit(SHOWN).map(NoticeController::row).toList();
        long older = found.size() > SHOWN ? rows.getLast().id() : 0;
        String undo = DateParser.moment(marked).map(Instant::toString).orElse("");
        return pageRenderer.page(
                "notice/list",
                PageHead.of(Messages.of("notice.title"), NavigationSection.NONE),
                new NoticesView(rows, unread, notices.unread(login), undo, older));
    }

    private static NoticesView.Row row(StoredNotice notice) {
        return new NoticesView.Row(
                notice.id(),
                notice.title(),
                notice.body(),
                MINUTE.format(notice.at()),
                NoticeKindNames.of(notice.kind()),
                notice.read());
    }

    /** To the page where it is dealt with; who goes there has read it. */
    @PostMapping("/notices/{id}/open")
    View open(@PathVariable long id) {
        String login = login();
        StoredNotice notice =
                notices.find(login, id).stream().findFirst().orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        notices.mark(login, id);
        return new RedirectView(notice.link());
    }

    @PostMapping("/notices/{id}/read")
    View read(@PathVariable long id, @RequestParam(defaultValue = "") String show) {
        if (id <= 0) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return back(show, notices.mark(login(), id));
    }

    @PostMapping("/notices/read")
    View readAll(@RequestParam(defaultValue = "") String show) {
        return back(show, notices.mark(login(), 0));
    }

    @PostMapping("/notices/unread")
    View undo(@RequestParam String marked, @RequestParam(defaultValue = "") String show) {
        Instant at = DateParser.moment(marked).orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at("marked", marked));
        notices.unmark(login(), at);
        return new RedirectView("/notices" + (show.equals("unread") ? "?show=unread" : ""));
    }

    private static View back(String show, Instant marked) {
        return new RedirectView("/notices?" + (show.equals("unread") ? "show=unread&" : "") + "marked=" + marked);
    }

    private static String login() {
        return SignedIn.needed().login();
    }
}
