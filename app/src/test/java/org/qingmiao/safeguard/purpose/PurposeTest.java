package org.qingmiao.safeguard.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looks at personal data says why first, and each look is an entry with that purpose. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class PurposeTest {
    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    private long looks(String action, String purpose) {
        return JdbcClient.create(database.ownerDataSource())
                .sql("SELECT count(*) FROM audit_entry WHERE action = :a AND purpose = :p AND chain > 0")
                .param("a", action)
                .param("p", purpose)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "admin, /admin/people, people.read",
        "admin, /admin/people/reporter, person.read",
        "admin, /admin/people.csv?role=reporter, people.export",
        "admin, /admin/permissions?who=reporter, permission.explain",
        "auditor, /admin/audit?who=reporter, audit.read",
        "auditor, /admin/audit.csv?who=reporter, audit.export"
    })
    void each_look_asks_first_and_is_an_entry(String login, String path, String action) {
        WebVisitor visitor = WebVisitor.signedIn(port, login);
        String purpose = "complaint: 示例-" + action;
        assertThat(looks(action, purpose)).isZero();
        WebVisitor.Answer asked = visitor.getAsIs(path);
        assertThat(asked.status()).isEqualTo(302);
        String form = visitor.getAsIs(asked.header("Location").replaceFirst("^https?://[^/]+", ""))
                .body();
        WebVisitor.Answer stated =
                visitor.post("/purpose", form, Map.of("purpose", "complaint", "note", "示例-" + action, "next", path));
        assertThat(stated.header("Location")).endsWith(path);
        assertThat(visitor.getAsIs(path).status()).isEqualTo(200);
        assertThat(visitor.getAsIs(path).status()).as("not asked again").isEqualTo(200);
        assertThat(looks(action, purpose)).isEqualTo(2);
        visitor.post("/purpose/end", visitor.getAsIs("/purpose").body(), Map.of());
        assertThat(visitor.getAsIs(path).status()).as("asked again").isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/people", "/admin/people/reporter", "/admin/audit", "/admin/permissions?who=stats"})
    void who_may_not_is_refused_and_not_asked(String path) {
        assertThat(WebVisitor.signedIn(port, "street").getAsIs(path).status()).isEqualTo(403);
    }

    @Test
    void a_purpose_is_one_of_the_standing_ones_and_a_note_is_one_short_line() {
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        String form = admin.getAsIs("/purpose?next=/admin/people&lang=zh").body();
        assertThat(form).contains("核实投诉举报", "30 分钟");
        assertThat(admin.post("/purpose", form, Map.of("purpose", "curiosity")).status())
                .isEqualTo(422);
        assertThat(admin.post("/purpose", form, Map.of()).status()).isEqualTo(422);
        for (String note : new String[] {"x".repeat(101), "two\nlines"}) {
            assertThat(admin.post("/purpose", form, Map.of("purpose", "audit", "note", note))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(admin.getAsIs("/admin/people").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "x", "/a b"})
    void nobody_is_led_to_another_server(String next) {
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        String form = admin.getAsIs("/purpose").body();
        assertThat(admin.post("/purpose", form, Map.of("purpose", "audit", "next", next))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void a_passer_by_is_sent_to_sign_in() {
        assertThat(new WebVisitor(port).getAsIs("/purpose").location()).contains("sign-in");
    }
}
