package org.qingmiao.demo;

import java.util.List;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.voice.DemoVoices;
import org.springframework.stereotype.Component;

/** What the invented people have been told, and what invented children wrote, when one comes for the first time. */
@Component
class DemoNotices {
    private final Notices notices;
    private final DemoVoices voices;

    DemoNotices(Notices notices, DemoVoices voices) {
        this.notices = notices;
        this.voices = voices;
    }

    void fill(Plan plan) {
        voices.fill(plan);
        for (String login : List.of("reporter", "street")) {
            tell(
                    login,
                    "round.opened",
                    Messages.of("demo.notice.round_open"),
                    Messages.of("demo.notice.round_open.body"),
                    "/reporting");
        }
        tell(
                "stats",
                "values.corrected",
                Messages.of("demo.notice.value_corrected"),
                Messages.of("demo.notice.value_corrected.body"),
                "/indicators");
        tell(
                "office",
                "report.draft",
                Messages.of("demo.notice.report_drafted"),
                Messages.of("demo.notice.report_drafted.body"),
                "/reports");
        tell("office", "round.late", Messages.of("demo.notice.units_late"), Text.same(""), "/desk");
        tell("leader", "report.draft", Messages.of("demo.notice.please_review"), Text.same(""), "/reports");
    }

    private void tell(String login, String kind, Text title, Text body, String link) {
        notices.send(new Notice(login, kind, title, body, link));
    }
}
