package org.qingmiao.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.platform.StartProblem;

class MailChannelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC);

    private static MailChannel to(int port) {
        return new MailChannel("smtp://127.0.0.1:" + port, "qingmiao@example.gov.cn", CLOCK);
    }

    private static Delivery.Claimed letter(String subject) {
        Delivery delivery = new Delivery(
                "mail", "office", "round.open", "a@example.org", subject, "请填报\nhttps://x/y\n", "", Optional.empty());
        return new Delivery.Claimed(42, 1, delivery);
    }

    @Test
    void a_mail_arrives_as_plain_text_with_headers_that_say_it_is_automatic() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            MailChannel channel = to(server.getSmtp().getPort());
            assertThat(channel.send(letter("请填报\r\nBcc: victim@example.org")))
                    .isEqualTo(new DeliveryChannel.Outcome.Sent());
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("请填报 Bcc: victim@example.org");
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("a@example.org");
            assertThat(mail.getFrom()[0]).hasToString("qingmiao@example.gov.cn");
            assertThat(mail.getMessageID()).isEqualTo("<qingmiao-42.qingmiao@example.gov.cn>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getContentType()).startsWith("text/plain");
            assertThat(String.valueOf(mail.getContent()).replace("\r", "").strip())
                    .isEqualTo("请填报\nhttps://x/y");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_away_is_asked_again() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(to(free).send(letter("x"))).isInstanceOf(DeliveryChannel.Outcome.TryAgain.class);
    }

    @ParameterizedTest
    @CsvSource({"550 no such user a@example.org, Refused, SMTP 550", "451 come later, TryAgain, SMTP 451"})
    void the_servers_answer_decides_and_names_no_address(String answer, String kind, String reason) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofVirtual().start(() -> speak(socket, answer));
            DeliveryChannel.Outcome outcome = to(socket.getLocalPort()).send(letter("x"));
            assertThat(outcome.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(outcome.toString()).contains(reason).doesNotContain("example.org");
            server.interrupt();
        }
    }

    /** Just enough of SMTP to refuse a recipient. */
    private static void speak(ServerSocket socket, String toRecipient) {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 test\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.print((line.startsWith("RCPT") ? toRecipient : "250 ok") + "\r\n");
                out.flush();
            }
        } catch (IOException e) {
            // The client has gone: the conversation is over.
        }
    }

    @Test
    void a_server_without_a_sender_is_told_at_the_start() {
        assertThatThrownBy(() -> new MailChannel("smtp://127.0.0.1", "", CLOCK))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("QM_SMTP_FROM");
    }
}
