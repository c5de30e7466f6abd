package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class AccessTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plan",
                "/plan/health-01",
                "/indicators",
                "/units",
                "/reporting",
                "/reporting/xinqi",
                "/reports",
                "/search?q=x",
                "/cells?element=births.live&period=2024",
                "/anything"
            })
    void inside_pages_ask_for_a_login(String path) {
        WebVisitor.Answer answer = new WebVisitor(port).get(path);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/sign-in");
    }

    /** Whoever brings somebody's request to us may write any host into it; no answer leads there. */
    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: 127.0.0.1\r\nX-Forwarded-Host: evil.example"})
    void no_redirect_names_the_host_that_a_request_names(String host) throws IOException {
        for (String request : List.of("GET /plan", "GET /me/second-factor", "POST /public/voice/1/vote")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(20_000);
                String all = request + " HTTP/1.1\r\n" + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).contains(" 302 ").contains("Location: /").doesNotContain("evil.example");
            }
        }
    }

    @Test
    void a_browser_may_name_as_many_languages_as_it_likes() {
        assertThat(new WebVisitor(port)
                        .get("/public", "Accept-Language", "zh,".repeat(1_500))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_name_with_a_nul_is_no_name() {
        String basic = Base64.getEncoder().encodeToString("off\0ice:x".getBytes(StandardCharsets.UTF_8));
        assertThat(new WebVisitor(port)
                        .get("/api/v1/attainment", "Authorization", "Basic " + basic)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void who_signs_in_arrives_where_they_wanted_to_go() {
        WebVisitor visitor = new WebVisitor(port);
        visitor.get("/plan/health-01");
        WebVisitor.Answer answer = visitor.signIn("leader", "qingmiao-demo");
        assertThat(answer.location()).startsWith("/plan/health-01");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        WebVisitor.Answer wrong = new WebVisitor(port).signIn("leader", "guess");
        WebVisitor.Answer unknown = new WebVisitor(port).signIn("nobody", "guess");
        assertThat(wrong.status()).isEqualTo(302);
        assertThat(wrong.header("Location")).endsWith("/sign-in?error");
        assertThat(unknown.header("Location")).isEqualTo(wrong.header("Location"));
        assertThat(new WebVisitor(port).get("/sign-in?error&lang=en").body()).contains("role=\"alert\"");
    }

    @Test
    void a_form_without_its_proof_is_refused() {
        WebVisitor reporter = WebVisitor.signedIn(port, "office");
        assertThat(reporter.post("/reporting/xinqi", "", Map.of()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "auditor", "admin"})
    void who_only_reads_cannot_write(String login) {
        WebVisitor reader = WebVisitor.signedIn(port, login);
        String page = reader.get("/").body();
        WebVisitor.Answer answer = reader.post("/reporting/health-bureau?year=2025", page, Map.of("seen", ""));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void a_street_cannot_write_for_another_unit() {
        WebVisitor street = WebVisitor.signedIn(port, "street");
        String page = street.get("/").body();
        assertThat(street.post("/reporting/health-bureau", page, Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void every_answer_forbids_foreign_and_inline_scripts_frames_and_guessed_types() {
        WebVisitor leader = WebVisitor.signedIn(port, "leader");
        for (String path : List.of("/", "/public", "/sign-in", "/public/nowhere", "/static/qingmiao.css")) {
            WebVisitor.Answer answer = leader.get(path);
            String policy = answer.header("Content-Security-Policy");
            assertThat(policy).as(path).startsWith("default-src 'self';").contains("frame-ancestors 'none'");
            assertThat(policy).doesNotContain("unsafe-inline", "unsafe-eval", "*");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void pages_hold_nothing_that_the_policy_would_block() {
        WebVisitor leader = WebVisitor.signedIn(port, "leader");
        for (String path :
                List.of("/", "/plan", "/indicators", "/indicators/myopia", "/units", "/public", "/public/plan")) {
            assertThat(leader.get(path).body())
                    .as(path)
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("\\son[a-z]+=\"")
                    .doesNotContainPattern("<[^>]+\\sstyle=\"")
                    .doesNotContain("javascript:");
        }
    }

    @Test
    void the_style_sheet_may_be_kept_for_good_at_the_address_that_pages_name() {
        WebVisitor anyone = new WebVisitor(port);
        String page = anyone.get("/public").body();
        String from = "<link rel=\"stylesheet\" href=\"";
        int at = page.indexOf(from) + from.length();
        String address = page.substring(at, page.indexOf('"', at));
        assertThat(anyone.get(address).header("Cache-Control")).isEqualTo("max-age=31536000");
        assertThat(anyone.get(address).header("Content-Type")).startsWith("text/css");
        assertThat(anyone.get("/static/qingmiao.css").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(anyone.get("/static/qingmiao-0123456789abcdef.css").header("Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(anyone.get("/static/qingmiao.css").body())
                .isEqualTo(anyone.get(address).body());
    }

    @Test
    void so_may_a_script_but_not_by_its_plain_name() {
        WebVisitor anyone = new WebVisitor(port);
        String page = anyone.get("/public").body();
        String from = "<script src=\"";
        int at = page.indexOf(from) + from.length();
        String address = page.substring(at, page.indexOf('"', at));
        assertThat(anyone.get(address).header("Cache-Control")).isEqualTo("max-age=31536000");
        assertThat(anyone.get(address).header("Content-Type")).startsWith("text/javascript");
        String older = address.replaceFirst("/static/[0-9a-f]+/", "/static/0123456789abcdef/");
        assertThat(anyone.get(older).header("Cache-Control")).isEqualTo("no-cache");
        assertThat(anyone.get(older).body()).isEqualTo(anyone.get(address).body());
        assertThat(anyone.get("/static/qingmiao.js").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(anyone.get(address.replace("qingmiao.js", "nowhere.js")).status())
                .isEqualTo(404);
    }

    @Test
    void what_only_some_may_see_is_kept_by_no_cache() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        for (String path : List.of("/", "/admin/people", "/me", "/reporting", "/api/v1/indicators?indicator=myopia")) {
            assertThat(office.get(path).header("Cache-Control")).as(path).contains("no-store");
        }
    }

    @Test
    void passers_by_get_no_cookie() {
        WebVisitor.Answer answer = new WebVisitor(port).get("/public");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void the_session_cookie_cannot_be_read_by_scripts_nor_sent_from_elsewhere() {
        WebVisitor.Answer answer = new WebVisitor(port).get("/sign-in");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("qm=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void more_people_at_once_than_there_are_connections_are_all_let_in() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Person>>> found = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                found.add(threads.submit(() -> {
                    begin.await();
                    return accounts.find("leader");
                }));
            }
            begin.countDown();
            for (Future<Optional<Person>> person : found) {
                assertThat(person.get()).isPresent();
            }
        }
    }

    @Test
    void a_program_without_a_token_is_told_so_and_not_redirected() {
        assertThat(new WebVisitor(port).get("/api/v1/indicators").status()).isEqualTo(401);
        assertThat(new WebVisitor(port)
                        .get("/api/v1/indicators", "Authorization", "Bearer qm_nonsense")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_program_with_a_token_reads_as_its_owner() {
        String token = ActorContext.asSystem(
                "test",
                () -> accounts.newToken(
                        "leader", "test", Set.of(TokenScope.READ, TokenScope.SUBMIT), Duration.ofMinutes(5)));
        WebVisitor.Answer answer = new WebVisitor(port)
                .get("/api/v1/indicators?indicator=myopia&period=2025", "Authorization", "Bearer " + token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("myopia");
    }
}
