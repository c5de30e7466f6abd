package org.qingmiao.safeguard.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qingmiao.Chromium;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.FirstStart;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real people's ways in, with a real browser: authenticator app, passkey, first start, everywhere out. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class SignInJourneyTest {
    private static final String PASSWORD = "seven quiet willows at the river";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    FirstStart firstStart;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launched();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private BrowserContext context(int width) {
        return chromium.context("http://localhost:" + port, width);
    }

    private void account(String login, Role role) {
        Person person = new Person(login, Text.same("例·" + login), List.of(new Person.Grant(role, "beilun")));
        accounts.store(person, PASSWORD, false);
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate("/sign-in?lang=en");
        page.fill("#login", login);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in") && !url.endsWith("?lang=en"));
    }

    private static void looksRight(Page page, int width) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(page.url())
                .isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
                                .map(v -> v.getId() + " "
                                        + v.getNodes().getFirst().getTarget())
                                .toList())
                .as(page.url())
                .isEmpty();
    }

    private static String path(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }

    @Test
    void who_may_see_personal_data_works_only_with_an_app_as_second_factor() {
        account("zhao.office", Role.OFFICE);
        try (BrowserContext context = context(390)) {
            Page page = context.newPage();
            signIn(page, "zhao.office", PASSWORD);
            assertThat(path(page)).isEqualTo("/me/second-factor");
            page.navigate("/plan");
            assertThat(path(page)).as("no page is open before").isEqualTo("/me/second-factor");
            looksRight(page, 390);
            String secret = page.textContent("#secret");
            page.fill("#code", "000000");
            page.press("#code", "Enter");
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            assertThat(page.textContent("#secret")).isEqualTo(secret);
            long step = Totp.step(clock.instant());
            page.fill("#code", Totp.code(decoded(secret), step));
            page.press("#code", "Enter");
            page.waitForSelector("ul.codes");
            String recovery = page.locator("ul.codes li").first().textContent();
            page.navigate("/plan");
            assertThat(path(page)).isEqualTo("/plan");

            context.clearCookies();
            signIn(page, "zhao.office", PASSWORD);
            assertThat(path(page)).isEqualTo("/sign-in/second");
            page.navigate("/plan");
            assertThat(path(page)).as("one factor is not enough").isEqualTo("/sign-in");
            signIn(page, "zhao.office", PASSWORD);
            page.fill("#code", Totp.code(decoded(secret), step - 1));
            page.press("#code", "Enter");
            assertThat(page.locator("[role=alert]").count()).as("used before").isEqualTo(1);
            looksRight(page, 390);
            page.fill("#code", recovery.toUpperCase(java.util.Locale.ROOT));
            page.press("#code", "Enter");
            page.waitForURL("**/plan");
            page.navigate("/me");
            looksRight(page, 390);
        }
    }

    private static byte[] decoded(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < base32.length(); i++) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
            buffer &= (1 << bits) - 1;
        }
        return bytes;
    }

    @Test
    void a_passkey_signs_in_without_a_password() {
        account("qian.worker", Role.WORKER);
        try (BrowserContext context = context(1440)) {
            Page page = context.newPage();
            CDPSession devtools = context.newCDPSession(page);
            devtools.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject device = new JsonObject();
            device.add("options", options);
            devtools.send("WebAuthn.addVirtualAuthenticator", device);

            signIn(page, "qian.worker", PASSWORD);
            assertThat(path(page)).isEqualTo("/me/second-factor");
            page.fill("#label", "office computer");
            page.click("[data-passkey=create] button");
            page.waitForURL("**/me/second-factor?added");
            assertThat(page.textContent("main table")).contains("office computer");
            looksRight(page, 1440);
            page.navigate("/plan");
            assertThat(path(page)).isEqualTo("/plan");

            context.clearCookies();
            page.navigate("/plan/health-01");
            assertThat(path(page)).isEqualTo("/sign-in");
            page.click("[data-passkey=get] button");
            page.waitForURL("**/plan/health-01");
        }
    }

    @Test
    void signing_out_everywhere_ends_the_other_browser_at_once() {
        account("sun.reporter", Role.REPORTER);
        try (BrowserContext desk = context(1440);
                BrowserContext phone = context(390)) {
            Page one = desk.newPage();
            Page other = phone.newPage();
            signIn(one, "sun.reporter", PASSWORD);
            signIn(other, "sun.reporter", PASSWORD);
            one.navigate("/me");
            assertThat(one.locator("#sessions + .wide tbody tr").count()).isEqualTo(2);
            looksRight(one, 1440);
            one.click("text=Sign out everywhere");
            one.waitForURL("**/sign-in");
            other.navigate("/plan");
            assertThat(path(other)).isEqualTo("/sign-in");
        }
    }

    @Test
    void the_printed_code_makes_one_administrator_and_is_gone() {
        administrators("disabled_at = now()");
        try (BrowserContext context = context(1440)) {
            Page page = context.newPage();
            String code = firstStart.code().orElseThrow();
            page.navigate("/first-start?lang=en");
            looksRight(page, 1440);
            fill(page, "wrong-code-here-now", "head.admin");
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            fill(page, code, "head.admin");
            page.waitForURL("**/me/second-factor");
            assertThat(firstStart.code()).isEmpty();
            assertThat(new WebVisitor(port).get("/first-start").status()).isEqualTo(404);
        } finally {
            administrators("disabled_at = NULL");
        }
    }

    @Test
    void pages_of_two_people_requests_and_own_data_can_be_used_on_a_phone() {
        accounts.store(new Person("phone.person", Text.same("例·手机"), List.of()), "qingmiao-demo", true);
        try (BrowserContext context = context(390)) {
            Page page = context.newPage();
            signIn(page, "admin", "qingmiao-demo");
            page.navigate("/admin/people/phone.person?lang=en");
            looksRight(page, 390);
            page.check("input[name=purpose][value=audit]");
            page.press("#note", "Enter");
            page.waitForURL("**/admin/people/phone.person**");
            page.selectOption("#role", "auditor");
            page.fill("#grant-reason", "follows somebody who left");
            page.press("#grant-reason", "Enter");
            page.waitForURL("**?proposed");
            looksRight(page, 390);
            page.navigate("/me/data");
            looksRight(page, 390);
            page.fill("#name", "例·系统管理员");
            page.press("#name", "Enter");
            page.waitForURL("**?done");
        }
        try (BrowserContext context = context(390)) {
            Page page = context.newPage();
            signIn(page, "admin2", "qingmiao-demo");
            page.navigate("/admin/proposals?lang=en");
            looksRight(page, 390);
            page.click("button:text-is('Confirm')");
            page.waitForURL("**?done");
            looksRight(page, 390);
            page.navigate("/admin/requests?lang=en");
            looksRight(page, 390);
        }
    }

    private void administrators(String change) {
        ActorContext.runAsSystem(
                "test",
                () -> db.sql("UPDATE account SET " + change + " WHERE login IN ('admin', 'admin2')")
                        .update());
    }

    private static void fill(Page page, String code, String login) {
        page.fill("#code", code);
        page.fill("#login", login);
        page.fill("#name", "例·管理员");
        page.fill("#password", PASSWORD);
        page.fill("#repeated", PASSWORD);
        page.press("#repeated", "Enter");
        page.waitForLoadState();
    }
}
