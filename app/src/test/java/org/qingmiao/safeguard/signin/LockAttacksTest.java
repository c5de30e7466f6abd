package org.qingmiao.safeguard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Attacks on sign-in, replayed over HTTP with a clock that tests move. */
@SettableServer
@SuppressWarnings("NullAway.Init") // set by Spring
class LockAttacksTest {
    private static final String PASSWORD = "seven quiet willows at the river";
    private static final String NAT = "198.51.100.7";

    /** Acts on one's own account that change no way in; all others ask for sign-in anew. */
    private static final Set<String> HARMLESS = Set.of(
            // Asks for the present password itself.
            "/me/password",
            // Ends what one has.
            "/me/sessions",
            "/me/tokens/revoke",
            "/me/lend/back",
            "/me/proposals/close",
            "/me/requests/withdraw",
            // Another mail address asks; the rest does not. Shown by its own test.
            "/me/notices",
            "/me/notices/confirm",
            // Visible to all concerned, and taken back by a click.
            "/me/lend");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private void reporter(String login) {
        accounts.store(
                new Person(login, Text.same("例"), List.of(new Person.Grant(Role.REPORTER, "xinqi"))), PASSWORD, false);
    }

    private void guess(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            new WebVisitor(port, address).signIn(login, "wrong guess " + i);
        }
    }

    private static boolean isIn(WebVisitor.Answer answer) {
        return answer.status() == 302 && !answer.header("Location").contains("sign-in");
    }

    @Test
    void strangers_from_many_addresses_slow_a_name_down_and_never_lock_a_known_browser_out() {
        reporter("mei.known");
        WebVisitor mei = new WebVisitor(port, "203.0.113.5");
        assertThat(isIn(mei.signIn("mei.known", PASSWORD))).isTrue();
        for (int a = 1; a <= 12; a++) {
            guess("mei.known", "192.0.2." + a, 5);
        }
        assertThat(new WebVisitor(port, "192.0.2.200")
                        .signIn("mei.known", PASSWORD)
                        .header("Location"))
                .as("a browser nobody knows waits, wherever it is")
                .contains("/sign-in?wait=");
        assertThat(isIn(mei.signIn("mei.known", PASSWORD)))
                .as("the known one does not")
                .isTrue();
        clock.forward(Duration.ofMinutes(6));
        assertThat(isIn(new WebVisitor(port, "192.0.2.201").signIn("mei.known", PASSWORD)))
                .as("and minutes later a new browser is let in, too")
                .isTrue();
    }

    @Test
    void one_address_cannot_lock_the_city_behind_it() {
        reporter("lan.behind");
        WebVisitor lan = new WebVisitor(port, NAT);
        assertThat(isIn(lan.signIn("lan.behind", PASSWORD))).isTrue();
        for (int person = 0; person < 30; person++) {
            guess("target." + person, NAT, 4);
        }
        reporter("ning.new");
        assertThat(isIn(lan.signIn("lan.behind", PASSWORD)))
                .as("who has signed in there before goes on")
                .isTrue();
        assertThat(new WebVisitor(port, NAT).signIn("ning.new", PASSWORD).header("Location"))
                .contains("/sign-in?wait=");
        assertThat(isIn(new WebVisitor(port, "203.0.113.77").signIn("ning.new", PASSWORD)))
                .as("elsewhere nobody waits")
                .isTrue();
        clock.forward(Duration.ofSeconds(61));
        reporter("ning.later");
        assertThat(isIn(new WebVisitor(port, NAT).signIn("ning.later", PASSWORD)))
                .as("behind the address a new browser waits a minute at most")
                .isTrue();
    }

    @Test
    void a_known_browser_has_five_tries_of_its_own_and_helps_at_its_own_account_alone() {
        reporter("qiu.own");
        reporter("rong.other");
        WebVisitor qiu = new WebVisitor(port, "203.0.113.9");
        assertThat(isIn(qiu.signIn("qiu.own", PASSWORD))).isTrue();
        for (int i = 0; i < 5; i++) {
            qiu.signIn("qiu.own", "wrong " + i);
        }
        assertThat(qiu.signIn("qiu.own", PASSWORD).header("Location")).contains("/sign-in?wait=");
        assertThat(isIn(new WebVisitor(port, "203.0.113.10").signIn("qiu.own", PASSWORD)))
                .as("elsewhere the owner is not held up")
                .isTrue();
        for (int i = 0; i < 5; i++) {
            qiu.signIn("rong.other", "wrong " + i);
        }
        assertThat(qiu.signIn("rong.other", PASSWORD).header("Location"))
                .as("for another account it is a browser like any other")
                .contains("/sign-in?wait=");
    }

    @Test
    void a_cookie_that_we_did_not_give_out_makes_no_browser_known() {
        reporter("su.forged");
        guess("su.forged", "192.0.2.77", 5);
        WebVisitor forger = new WebVisitor(port, "192.0.2.77");
        forger.keepCookie("qm-device", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(forger.signIn("su.forged", PASSWORD).header("Location")).contains("/sign-in?wait=");
    }

    @Test
    void every_act_on_ways_in_asks_for_sign_in_anew_after_ten_minutes() {
        reporter("tao.away");
        WebVisitor tao = new WebVisitor(port, "203.0.113.20");
        assertThat(isIn(tao.signIn("tao.away", PASSWORD))).isTrue();
        String page = tao.get("/me").body();
        clock.forward(Duration.ofMinutes(11));
        Set<String> walked = new TreeSet<>();
        routes.getHandlerMethods().forEach((mapping, method) -> {
            var patterns = mapping.getPathPatternsCondition();
            if (patterns != null && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                patterns.getPatternValues().stream()
                        .filter(p -> p.startsWith("/me/") && !HARMLESS.contains(p))
                        .forEach(walked::add);
            }
        });
        assertThat(walked).contains("/me/tokens", "/me/second-factor/codes", "/me/second-factor/app/remove");
        for (String path : walked) {
            assertThat(tao.post(path, page, Map.of()).header("Location"))
                    .as(path)
                    .endsWith("/sign-in?again");
        }
        assertThat(tao.post("/webauthn/register/options", page, Map.of()).status())
                .isEqualTo(403);
        assertThat(tao.post("/calendar/renew", page, Map.of()).header("Location"))
                .endsWith("/sign-in?again");
        assertThat(tao.signIn("tao.away", PASSWORD).location())
                .as("and leads back")
                .isEqualTo("/tasks");
        String anew = tao.get("/me").body();
        assertThat(tao.post("/me/tokens", anew, Map.of("name", "x", "scope", "read", "days", "3"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void another_mail_address_asks_for_sign_in_anew_and_other_settings_do_not() {
        reporter("wen.mail");
        WebVisitor wen = new WebVisitor(port, "203.0.113.30");
        assertThat(isIn(wen.signIn("wen.mail", PASSWORD))).isTrue();
        String page = wen.get("/me").body();
        clock.forward(Duration.ofMinutes(11));
        Map<String, String> other = Map.of("address", "thief@example.org", "rhythm", "each", "language", "zh");
        assertThat(wen.post("/me/notices", page, other).header("Location")).endsWith("/sign-in?again");
        Map<String, String> same = Map.of("address", "", "rhythm", "never", "language", "zh");
        assertThat(wen.post("/me/notices", page, same).header("Location")).contains("/me/notices");
        assertThat(isIn(wen.signIn("wen.mail", PASSWORD))).isTrue();
        assertThat(wen.post("/me/notices", wen.get("/me").body(), other).header("Location"))
                .doesNotContain("sign-in");
    }

    @Test
    void the_frameworks_own_way_of_deleting_passkeys_is_closed() {
        WebVisitor leader = WebVisitor.signedIn(port, "leader");
        assertThat(leader.delete("/webauthn/register/abc", leader.get("/me").body())
                        .status())
                .isEqualTo(403);
    }
}
