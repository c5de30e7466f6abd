package org.qingmiao.notice.audithead;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;
import org.qingmiao.notice.NoticeServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.safeguard.audit.AuditHead;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record's end leaves the house by mail, to addresses that auditors and administrators set. */
@NoticeServer
@SuppressWarnings("NullAway.Init") // set by Spring
class RecordHeadsTest {
    private static final Pattern HEAD = Pattern.compile("--head (\\d+:[0-9a-f]{64})");
    private static final String OUTSIDE = "archive@audit.example.org";

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    AuditHeadLetters letters;

    private static List<MimeMessage> mails() throws Exception {
        long deadline = System.nanoTime() + 20_000_000_000L;
        List<MimeMessage> found = List.of();
        while (found.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
            found = Arrays.stream(NoticeServer.Mail.SERVER.getReceivedMessages())
                    .filter(m -> OUTSIDE.equals(to(m)))
                    .toList();
        }
        return found;
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getHeader("To", null);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_auditor_sets_an_address_and_it_gets_a_head_that_stands_in_the_record() throws Exception {
        WebVisitor auditor = WebVisitor.signedIn(port, "auditor");
        String page = auditor.get("/admin/audit/heads?lang=zh").body();
        assertThat(auditor.post("/admin/audit/heads", page, Map.of("address", "no address"))
                        .status())
                .isEqualTo(422);
        for (int again = 0; again < 2; again++) {
            assertThat(auditor.post("/admin/audit/heads", page, Map.of("address", OUTSIDE, "language", "zh"))
                            .header("Location"))
                    .endsWith("done=added");
        }
        String list = auditor.get("/admin/audit/heads?lang=zh").body();
        assertThat(list).contains("ar***@audit.example.org").doesNotContain(OUTSIDE);
        JdbcClient superuser = JdbcClient.create(database.ownerDataSource());
        assertThat(superuser
                        .sql("SELECT count(*) FROM audit_entry WHERE action = 'audit.head_recipient_add'")
                        .query(Integer.class)
                        .single())
                .as("the second time changed nothing")
                .isEqualTo(1);
        assertThat(superuser
                        .sql("SELECT address FROM head_recipient")
                        .query(String.class)
                        .single())
                .startsWith("sealed:");

        ActorContext.runAsSystem("test", letters::run);
        Matcher head = HEAD.matcher(String.valueOf(mails().getFirst().getContent()));
        assertThat(head.find()).isTrue();
        AuditHead left = AuditHead.of(head.group(1)).orElseThrow();
        assertThat(superuser
                        .sql("SELECT encode(hash, 'hex') FROM audit_entry WHERE chain = 0 AND seq = :n")
                        .param("n", left.number())
                        .query(String.class)
                        .single())
                .isEqualTo(left.hash());

        String record = auditor.get("/admin/audit").body();
        assertThat(auditor.post("/admin/audit/verify", record, Map.of("head", left.printed()))
                        .status())
                .isEqualTo(302);
        assertThat(auditor.get("/admin/audit?lang=zh").body()).contains("与 " + left.number() + ":", "之前没有改动");
        assertThat(auditor.post("/admin/audit/verify", record, Map.of("head", "12:zz"))
                        .status())
                .isEqualTo(422);
    }

    /** Number and beginning of the hash as they are printed. */
    private static final Pattern PRINTED = Pattern.compile("(\\d+:[0-9a-f]{4}(?:\\.[0-9a-f]{4}){3})");

    private void standsInTheRecord(String words) {
        Matcher head = PRINTED.matcher(words);
        assertThat(head.find()).as(words).isTrue();
        AuditHead left = AuditHead.of(head.group(1)).orElseThrow();
        assertThat(JdbcClient.create(database.ownerDataSource())
                        .sql("SELECT encode(hash, 'hex') FROM audit_entry WHERE chain = 0 AND seq = :n")
                        .param("n", left.number())
                        .query((row, n) -> row.getString(1))
                        .single())
                .startsWith(left.hash());
    }

    @Test
    void a_head_leaves_through_the_webhook_too() throws InterruptedException {
        NoticeServer.Webhook.BODIES.clear();
        WebVisitor.signedIn(port, "office"); // An act, so that the record has a new end.
        ActorContext.runAsSystem("test", letters::run);
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (NoticeServer.Webhook.BODIES.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(NoticeServer.Webhook.BODIES)
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body).contains("/admin/audit"))
                .allSatisfy(this::standsInTheRecord);
    }

    @Test
    void a_head_stands_on_every_paper() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        for (String lang : List.of("zh", "en")) {
            standsInTheRecord(
                    office.get("/reports/annual/2024.html?lang=" + lang).body());
        }
    }

    @Test
    void others_neither_see_nor_set_where_heads_go() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        assertThat(office.get("/admin/audit/heads").status()).isEqualTo(403);
        String page = office.get("/notices").body();
        assertThat(office.post("/admin/audit/heads", page, Map.of("address", "x@example.org"))
                        .status())
                .isEqualTo(403);
        assertThat(WebVisitor.signedIn(port, "admin").get("/admin/audit/heads").status())
                .isEqualTo(200);
    }
}
