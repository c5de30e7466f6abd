package org.qingmiao.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.notice.Notice;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.Text;

class OutgoingTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请填报 2025 年度报表|请填报 2025 年度报表",
                "联系 13800138000|联系 ***",
                "联系 138-0013-8000|联系 ***",
                "身份证 33020619901301123X|身份证 ***",
                "2025-12-31 前提交|2025-12-31 前提交"
            })
    void numbers_of_people_stay_inside(String title, String line) {
        assertThat(OutgoingText.line(title)).isEqualTo(line);
    }

    @Test
    void a_title_is_one_line_whatever_it_holds() {
        assertThat(OutgoingText.line("提交\r\nBcc: x@example.org\u2028\u202E下")).isEqualTo("提交 Bcc: x@example.org 下");
    }

    @Test
    void a_long_title_is_cut_between_characters() {
        String line = OutgoingText.line("🌱".repeat(400));
        assertThat(line.codePointCount(0, line.length())).isEqualTo(150);
        assertThat(line).endsWith("🌱…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "//example.org", "/\\example.org", "tasks", "", "/a\r\nb"})
    void a_notice_leads_to_a_page_of_ours(String link) {
        assertThatThrownBy(() -> new Notice("office", "round.open", Text.same("x"), Text.same(""), link))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a@example.gov.cn, true",
        "a.b+c@example.org, true",
        "a@localhost, false",
        "a b@example.org, false",
        "A <a@example.org>, false",
        "'a@example.org,b@example.org', false",
        "'a@example.org\nBcc: b@example.org', false"
    })
    void an_address_is_one_plain_address(String text, boolean isOne) {
        assertThat(MailAddress.isOne(text)).isEqualTo(isOne);
    }

    @Test
    void a_mail_server_is_told_in_one_address() {
        SmtpServer server = SmtpServer.of("smtps://qing%40miao:p%3Aw+d@mail.example.org");
        assertThat(server).isEqualTo(new SmtpServer("mail.example.org", 465, true, "qing@miao", "p:w+d"));
        assertThat(server.toString()).doesNotContain("p:w");
        assertThat(SmtpServer.of("smtp://mail.example.org").properties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.auth", "false");
        assertThat(SmtpServer.of("smtp://127.0.0.1:2525").properties())
                .containsEntry("mail.smtp.starttls.required", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://a b"})
    void a_mistyped_mail_server_is_told_without_its_password(String url) {
        assertThatThrownBy(() -> SmtpServer.of(url))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("QM_SMTP_URL");
    }
}
