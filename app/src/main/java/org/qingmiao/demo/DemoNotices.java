package org.qingmiao.demo;

import java.util.List;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.plan.Plan;
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
                    new Text("示例：年度报送已经开始，请在期限前填报", "Example: the annual round is open; please answer in time"),
                    new Text(
                            "可以在网页填，也可以下载 Excel 填好再传回。",
                            "Fill in the form, or download the workbook and send it back."),
                    "/reporting");
        }
        tell(
                "stats",
                "values.corrected",
                new Text("示例：已接收的数据有更正，请核对", "Example: an accepted value was corrected; please check"),
                new Text("更正的原因和前后两个版本都在数据页。", "The reason and both versions are on the page of values."),
                "/indicators");
        tell(
                "office",
                "report.draft",
                new Text("示例：年度监测报告草稿已经可以查看", "Example: the draft of the annual report can be read"),
                new Text("公布之前请核对缺数据的目标。", "Please look at targets without data before it is published."),
                "/reports");
        tell(
                "office",
                "round.late",
                new Text("示例：有单位逾期未报，请在办公台查看", "Example: some units are late; see your desk"),
                Text.same(""),
                "/desk");
        tell(
                "leader",
                "report.draft",
                new Text("示例：年度监测报告草稿请审阅", "Example: please read the draft of the annual report"),
                Text.same(""),
                "/reports");
    }

    private void tell(String login, String kind, Text title, Text body, String link) {
        notices.send(new Notice(login, kind, title, body, link));
    }
}
