package org.qingmiao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails leave after the commit, to confirmed addresses, with a title and a link. */
@NoticeServer
@SuppressWarnings("NullAway.Init") // set by Spring
class NoticeMailTest {
    private static final Pattern PROOF = Pattern.compile("(/me/notices\\?proof=([A-Za-z0-9_-]+))");

    @LocalServerPort
    int port;

    @Autowired
    Notices notices;

    @Autowired
    DailyDigests digests;

    @Autowired
    TransactionTemplate transaction;

    private static Notice notice(String to, String kind, String title) {
        return new Notice(to, kind, new Text(title, title + " en"), new Text("内情 secret", "inside secret"), "/reports");
    }

    private static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(NoticeServer.Mail.SERVER.getReceivedMessages())
                .filter(m -> header(m, "To").equals(address))
                .toList();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return name.equals("Subject") ? mail.getSubject() : mail.getHeader(name, null);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until so many have come to an address since the server started. */
    private static List<MimeMessage> await(String address, int count) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (mailsTo(address).size() < count && System.nanoTime() < deadline) {
            NoticeServer.Mail.SERVER.waitForIncomingEmail(
                    100, NoticeServer.Mail.SERVER.getReceivedMessages().length + 1);
        }
        return mailsTo(address);
    }

    /** Gives an address, follows the link in the mail, confirms. */
    private WebVisitor confirmed(String login, String address, String rhythm) {
        WebVisitor visitor = WebVisitor.signedIn(port, login);
        String page = visitor.get("/me/notices").body();
        WebVisitor.Answer saved =
                visitor.post("/me/notices", page, Map.of("address", address, "rhythm", rhythm, "language", "zh"));
        assertThat(saved.header("Location")).endsWith("/me/notices?done=sent");
        Matcher link = PROOF.matcher(content(await(address, 1).getFirst()));
        assertThat(link.find()).isTrue();
        String asked = visitor.get(link.group(1)).body();
        assertThat(asked).contains("确认这是我的邮箱");
        WebVisitor.Answer done = visitor.post("/me/notices/confirm", asked, Map.of("proof", link.group(2)));
        assertThat(done.header("Location")).endsWith("done=confirmed");
        WebVisitor.Answer again = visitor.post("/me/notices/confirm", asked, Map.of("proof", link.group(2)));
        assertThat(again.header("Location")).as("a link holds once").endsWith("done=stale");
        return visitor;
    }

    @Test
    void a_notice_is_mailed_after_the_commit_and_not_at_all_without_one() {
        confirmed("leader", "leader@example.org", "each");
        transaction.executeWithoutResult(status -> {
            notices.send(notice("leader", "round.open", "不作数"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            notices.send(notice("leader", "round.open", "年度报送已开始"));
            assertThat(mailsTo("leader@example.org")).hasSize(1);
        });
        MimeMessage mail = await("leader@example.org", 2).get(1);
        assertThat(header(mail, "Subject")).isEqualTo("年度报送已开始");
        assertThat(content(mail))
                .contains("https://qm.example.org/reports")
                .contains("https://qm.example.org/me/notices")
                .doesNotContain("内情")
                .doesNotContain("secret");
        String list = WebVisitor.signedIn(port, "leader").get("/notices").body();
        assertThat(list).contains("年度报送已开始").contains("内情").doesNotContain("不作数");
    }

    @Test
    void an_address_is_shown_to_its_owner_alone() {
        String address = "mine.alone@example.org";
        WebVisitor owner = confirmed("reporter", address, "each");
        assertThat(owner.get("/me/notices").body()).contains(address);
        for (String path : List.of(
                "/admin/people", "/admin/people/reporter", "/admin/people.csv", "/admin/permissions?who=reporter")) {
            WebVisitor.Answer answer = WebVisitor.signedIn(port, "admin").get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(address);
        }
        for (String path : List.of("/admin/audit?who=reporter", "/admin/audit.csv?who=reporter")) {
            assertThat(WebVisitor.signedIn(port, "auditor").get(path).body())
                    .as(path)
                    .contains("person.mail_confirmed")
                    .doesNotContain(address);
        }
    }

    @Test
    void an_address_that_nobody_confirmed_gets_nothing_more() {
        WebVisitor visitor = WebVisitor.signedIn(port, "admin");
        String page = visitor.get("/me/notices").body();
        visitor.post("/me/notices", page, Map.of("address", "stranger@example.org", "rhythm", "each"));
        await("stranger@example.org", 1);
        notices.send(notice("admin", "account.new", "新账号"));
        confirmed("street", "street@example.org", "each");
        notices.send(notice("street", "round.open", "后来的"));
        await("street@example.org", 2);
        assertThat(mailsTo("stranger@example.org")).hasSize(1);
    }

    @Test
    void a_muted_kind_stays_in_the_bar() {
        notices.send(notice("stats", "round.submitted", "已提交"));
        notices.send(notice("stats", "round.late", "已逾期"));
        WebVisitor visitor = confirmed("stats", "stats@example.org", "each");
        String page = visitor.get("/me/notices").body();
        visitor.post(
                "/me/notices", page, Map.of("address", "stats@example.org", "rhythm", "each", "mailed", "round.late"));
        notices.send(notice("stats", "round.submitted", "静音的"));
        notices.send(notice("stats", "round.late", "响的"));
        assertThat(await("stats@example.org", 2))
                .extracting(m -> header(m, "Subject"))
                .contains("响的");
        assertThat(mailsTo("stats@example.org"))
                .extracting(m -> header(m, "Subject"))
                .doesNotContain("静音的");
        assertThat(visitor.get("/notices").body()).contains("静音的");
    }

    @Test
    void who_wants_a_mail_a_day_gets_one_with_tasks_and_notices() {
        confirmed("auditor", "auditor@example.org", "daily");
        notices.send(notice("auditor", "report.published", "年报已公布"));
        ActorContext.runAsSystem("test", digests::run);
        ActorContext.runAsSystem("test", digests::run);
        MimeMessage mail = await("auditor@example.org", 2).get(1);
        assertThat(header(mail, "Subject")).contains("1 件待办").contains("1 条未读");
        assertThat(content(mail))
                .contains("核对年报 (2021-01-31)")
                .contains("年报已公布")
                .doesNotContain("整理档案")
                .doesNotContain("内情");
        assertThat(mailsTo("auditor@example.org")).hasSize(2);
    }

    @Test
    void a_mistyped_address_is_told_at_its_place_and_kept_in_the_field() {
        WebVisitor visitor = WebVisitor.signedIn(port, "reporter");
        String page = visitor.get("/me/notices").body();
        WebVisitor.Answer answer =
                visitor.post("/me/notices", page, Map.of("address", "me at example", "rhythm", "daily"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("aria-invalid=\"true\"").contains("value=\"me at example\"");
    }
}
