package org.qingmiao.safeguard.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.TokenScope;
import org.qingmiao.safeguard.signin.IdleAccounts;
import org.qingmiao.safeguard.signin.session.Sessions;
import org.qingmiao.safeguard.signin.session.StoredSession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class SignInTest {
    private static final String PASSWORD = "seven quiet willows at the river";

    private static final SignInOrigin DESK = SignInOrigin.address("192.0.2.9");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    IdleAccounts idle;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient db;

    private void reporter(String login) {
        accounts.store(
                new Person(login, Text.same("例"), List.of(new Person.Grant(Role.REPORTER, "xinqi"))), PASSWORD, false);
    }

    @Test
    void a_name_that_is_and_one_that_is_not_wait_alike_after_five_mistakes() {
        reporter("li.lock");
        for (String login : List.of("li.lock", "no.such")) {
            for (int i = 0; i < 5; i++) {
                assertThat(new WebVisitor(port).signIn(login, "wrong").header("Location"))
                        .as(login)
                        .endsWith("/sign-in?error");
            }
            assertThat(new WebVisitor(port).signIn(login, PASSWORD).header("Location"))
                    .as("even the right password waits: " + login)
                    .contains("/sign-in?wait=");
        }
    }

    @Test
    void a_session_gets_a_new_cookie_at_sign_in_and_outlives_a_restart_in_the_database() {
        WebVisitor visitor = new WebVisitor(port);
        WebVisitor.Answer before = visitor.get("/sign-in");
        WebVisitor.Answer after = visitor.signIn("leader", "qingmiao-demo");
        String first = cookie(before);
        String second = cookie(after);
        assertThat(second).isNotEmpty().isNotEqualTo(first);
        assertThat(sessions.findById(first)).as("the one before is gone").isNull();
        StoredSession stored = java.util.Objects.requireNonNull(sessions.findById(second));
        assertThat((String) stored.getAttribute(Sessions.LOGIN)).isEqualTo("leader");
        assertThat(ActorContext.<Integer, RuntimeException>asSystem(
                        "test",
                        () -> db.sql(
                                        "SELECT count(*) FROM web_session WHERE encode(digest, 'escape') LIKE '%' || :c || '%'")
                                .param("c", second)
                                .query(Integer.class)
                                .single()))
                .as("the cookie itself is not kept")
                .isZero();
    }

    private static String cookie(WebVisitor.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("qm="))
                .map(c -> c.substring(3, c.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    @Test
    void behind_https_the_cookie_is_secure_and_the_browser_is_told_to_stay() {
        WebVisitor.Answer answer = new WebVisitor(port).get("/sign-in", "X-Forwarded-Proto", "https");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(c -> assertThat(c).startsWith("__Host-qm=").contains("Secure", "HttpOnly", "Path=/"));
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void a_role_taken_away_is_gone_at_the_next_click_and_a_disabled_person_is_out() {
        reporter("wu.gone");
        WebVisitor visitor = new WebVisitor(port);
        visitor.signIn("wu.gone", PASSWORD);
        assertThat(visitor.get("/plan").status()).isEqualTo(200);
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        String page = admin.get("/admin/people/wu.gone").body();
        assertThat(admin.post("/admin/people/wu.gone/leave", page, Map.of("successor", "street"))
                        .status())
                .isEqualTo(302);
        assertThat(visitor.get("/plan").location()).isEqualTo("/sign-in");
        assertThat(new WebVisitor(port).signIn("wu.gone", PASSWORD).header("Location"))
                .endsWith("/sign-in?error");
        assertThat(admin.post("/admin/people/wu.gone/back", page, Map.of()).status())
                .isEqualTo(302);
        assertThat(new WebVisitor(port).signIn("wu.gone", PASSWORD).location()).isEqualTo("/");
    }

    private void unusedFor91Days(String login) {
        ActorContext.runAsSystem(
                "test",
                () -> db.sql("UPDATE account SET created_at = now() - interval '91 days' WHERE login = :l")
                        .param("l", login)
                        .update());
    }

    private <T> T account(String column, String login, Class<T> type) {
        return ActorContext.asSystem(
                "test",
                () -> db.sql("SELECT " + column + " FROM account WHERE login = :l")
                        .param("l", login)
                        .query(type)
                        .single());
    }

    @Test
    void who_was_not_seen_for_ninety_days_is_disabled() {
        reporter("old.hand");
        unusedFor91Days("old.hand");
        assertThat(new WebVisitor(port).signIn("old.hand", PASSWORD).header("Location"))
                .endsWith("/sign-in?error");
        assertThat(account("disabled_reason", "old.hand", String.class)).isEqualTo("idle");
    }

    @Test
    void the_hourly_job_disables_who_does_not_come_and_clears_what_has_ended() {
        reporter("old.away");
        unusedFor91Days("old.away");
        reporter("new.here");
        ActorContext.runAsSystem("test", () -> {
            StoredSession ended = sessions.createSession();
            sessions.save(ended);
            db.sql("UPDATE web_session SET ends_at = now() - interval '1 second' WHERE digest = :d")
                    .param("d", SecretDigests.of(ended.getId()))
                    .update();
        });
        ActorContext.runAsSystem(idle.name(), idle::run);
        assertThat(accounts.find("old.away")).isEmpty();
        assertThat(accounts.find("new.here")).isPresent();
        assertThat(ActorContext.<Integer, RuntimeException>asSystem(
                        "test",
                        () -> db.sql("SELECT count(*) FROM web_session WHERE ends_at < now()")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void two_places_at_once_are_an_entry_and_stand_in_the_list_of_people() {
        reporter("two.places");
        new WebVisitor(port).signIn("two.places", PASSWORD);
        ActorContext.runAsSystem(
                "test",
                () -> db.sql("UPDATE web_session SET address = '192.0.2.7' WHERE login = 'two.places'")
                        .update());
        new WebVisitor(port).signIn("two.places", PASSWORD);
        assertThat(ActorContext.<Integer, RuntimeException>asSystem(
                        "test",
                        () -> db.sql("SELECT count(*) FROM audit_entry WHERE action = 'sign_in.two_places' "
                                        + "AND object = 'account:two.places'")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
        assertThat(WebVisitor.signedIn(port, "admin")
                        .get("/admin/people?text=two.places&lang=en")
                        .body())
                .contains("Signed in at 2 places at once");
    }

    @Test
    void a_password_is_kept_as_argon2id_with_19_mib_and_two_passes_alone() {
        reporter("zhou.hash");
        assertThat(account("password_hash", "zhou.hash", String.class))
                .startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_token_does_what_its_scope_says_and_no_more() {
        String read = ActorContext.asSystem(
                "test", () -> accounts.newToken("office", "read", Set.of(TokenScope.READ), Duration.ofMinutes(5)));
        String submit = ActorContext.asSystem(
                "test", () -> accounts.newToken("office", "submit", Set.of(TokenScope.SUBMIT), Duration.ofMinutes(5)));
        String path = "/api/v1/indicators?indicator=myopia&period=2025";
        assertThat(new WebVisitor(port)
                        .get(path, "Authorization", "Bearer " + read)
                        .status())
                .isEqualTo(200);
        assertThat(new WebVisitor(port)
                        .get(path, "Authorization", "Bearer " + submit)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_program_cannot_go_around_the_second_factor_with_a_password() {
        accounts.store(
                new Person("zheng.office", Text.same("例"), List.of(new Person.Grant(Role.OFFICE, "beilun"))),
                PASSWORD,
                false);
        String basic = java.util.Base64.getEncoder()
                .encodeToString(("zheng.office:" + PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(new WebVisitor(port)
                        .get("/api/v1/indicators?indicator=myopia&period=2025", "Authorization", "Basic " + basic)
                        .status())
                .isEqualTo(401);
    }

    /** As after restoring a backup without the key: the app's secret cannot be read, recovery codes still let in. */
    @Test
    void a_lost_key_leaves_the_recovery_codes() {
        accounts.store(
                new Person("lost.key", Text.same("例"), List.of(new Person.Grant(Role.REPORTER, "court"))),
                PASSWORD,
                false);
        List<String> codes = ActorContext.as("lost.key", () -> factors.newRecoveryCodes("lost.key"));
        ActorContext.runAsSystem(
                "test",
                () -> db.sql("INSERT INTO totp (login, secret, confirmed) VALUES ('lost.key', :s, true)")
                        .param("s", SecretDigests.bytes(48))
                        .update());
        assertThat(factors.verify("lost.key", "123456", DESK)).isFalse();
        assertThat(factors.verify("lost.key", codes.getFirst(), DESK)).isTrue();
        assertThat(factors.verify("lost.key", codes.getFirst(), DESK)).isFalse();
    }
}
