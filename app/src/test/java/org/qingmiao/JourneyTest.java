package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real browser walks the demo: on a desk and on a phone, in Chinese and in English. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class JourneyTest {
    private static final List<String> INSIDE = List.of(
            "/",
            "/?unit=xinqi&year=2023",
            "/plan",
            "/plan/health-01",
            "/plan/project-01",
            "/indicators",
            "/indicators/infant-mortality",
            "/indicators/child-injury-mortality",
            "/indicators/overweight-obesity",
            "/units",
            "/registers",
            "/registers/children-in-difficulty/definition",
            "/units/health-bureau",
            "/units/xinqi",
            "/tasks",
            "/desk",
            "/desk?all=late",
            "/notices",
            "/notices?show=unread",
            "/me/notices",
            "/voice",
            "/reporting",
            "/reporting/health-bureau",
            "/reports",
            "/search?q=%E5%81%A5%E5%BA%B7",
            "/rules",
            "/cells?element=births.live&period=2024",
            "/tools",
            "/tools/growth?example",
            "/tools/vision?example",
            "/tools/fitness?example",
            "/tools/anaemia",
            "/tools/development?example",
            "/tools/trend?example",
            "/nowhere");
    private static final List<String> OUTSIDE = List.of(
            "/public",
            "/public/plan",
            "/public/indicators",
            "/public/indicators/infant-mortality",
            "/public/rules",
            "/public/voice",
            "/public/voice/mine",
            "/public/registers",
            "/public/registers/food-complaint/new",
            "/public/registers/childrens-homes/places",
            "/public/registers/receipt",
            "/public/tools",
            "/public/tools/growth?example",
            "/sign-in",
            "/sign-in?error");

    /** Those whose layout on a phone differs most; an audit of all pages twice would take minutes. */
    private static final Set<String> ON_A_PHONE = Set.of(
            "/",
            "/tasks",
            "/desk",
            "/notices",
            "/voice",
            "/public/voice",
            "/public/registers/food-complaint/new",
            "/plan/health-01",
            "/indicators",
            "/indicators/infant-mortality",
            "/reporting",
            "/tools/growth?example",
            "/public");

    private static Chromium chromium;

    @LocalServerPort
    int port;

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
        return chromium.context(port, width);
    }

    private static void signIn(Page page, String login) {
        page.navigate("/sign-in");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", "qingmiao-demo");
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    @ParameterizedTest
    @CsvSource({"1440, zh", "390, zh", "1440, en", "390, en"})
    void pages_show_without_errors_and_fit_their_screen(int width, String lang) {
        List<String> problems = new ArrayList<>();
        try (BrowserContext context = context(width)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                boolean missingPage = message.text().contains("404");
                if (message.type().equals("error") && !missingPage) {
                    problems.add(page.url() + " console: " + message.text());
                }
            });
            page.onPageError(error -> problems.add(page.url() + " script: " + error));
            page.onRequestFailed(request -> problems.add(page.url() + " not loaded: " + request.url()));
            OUTSIDE.forEach(path -> look(page, path, lang, width, problems));
            signIn(page, "office");
            INSIDE.forEach(path -> look(page, path, lang, width, problems));
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "office, 1561",
        "office, 1440",
        "office, 1280",
        "office, 1240",
        "admin, 1240",
        "office, 1024",
        "auditor, 800"
    })
    void the_longest_bars_fit_on_laptops_and_tablets(String login, int width) {
        try (BrowserContext context = context(width)) {
            Page page = context.newPage();
            signIn(page, login);
            List<String> problems = new ArrayList<>();
            look(page, "/tasks", "en", width, problems);
            assertThat(problems).isEmpty();
            assertThat(page.locator("a[href^='/admin']:visible, .menu:visible").count())
                    .isPositive();
        }
    }

    private static void look(Page page, String path, String lang, int width, List<String> problems) {
        page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > width) {
            problems.add(path + " is " + wide + " wide: " + page.evaluate("""
                    [...document.querySelectorAll('main *')]
                        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.wide'))
                        .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
                    """));
        }
        String language = String.valueOf(page.evaluate("document.documentElement.lang"));
        if (!language.startsWith(lang)) {
            problems.add(path + " is in " + language);
        }
        boolean chromeOnly = page.locator("main h1").count() != 1;
        if (chromeOnly) {
            problems.add(path + " has " + page.locator("main h1").count() + " main headings");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, zh", "390, en"})
    void pages_can_be_used_by_everyone(int width, String lang) {
        List<String> problems = new ArrayList<>();
        try (BrowserContext context = context(width)) {
            Page page = context.newPage();
            Predicate<String> wanted = path -> width > 600 || ON_A_PHONE.contains(path);
            OUTSIDE.stream().filter(wanted).forEach(path -> audit(page, path, lang, problems));
            signIn(page, "office");
            INSIDE.stream().filter(wanted).forEach(path -> audit(page, path, lang, problems));
        }
        assertThat(problems).isEmpty();
    }

    private static void audit(Page page, String path, String lang, List<String> problems) {
        page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (List.of("serious", "critical").contains(rule.getImpact())) {
                var first = rule.getNodes().getFirst();
                problems.add(path + " " + rule.getId() + ", " + rule.getNodes().size() + " times, first at "
                        + first.getTarget() + " " + first.getFailureSummary().replace('\n', ' '));
            }
        }
    }

    @Test
    void the_whole_walk_can_be_made_with_the_keyboard() {
        try (BrowserContext context = context(1440)) {
            Page page = context.newPage();
            signIn(page, "office");
            page.navigate("/?lang=en");
            page.keyboard().press("Tab");
            assertThat(focused(page)).contains("#main");
            for (int i = 0; i < 5; i++) {
                page.keyboard().press("Tab");
            }
            assertThat(focused(page)).contains("/plan");
            page.keyboard().press("Enter");
            page.waitForURL("**/plan*");
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
    }

    @Test
    void a_phone_opens_its_menu_without_scripts() {
        try (BrowserContext context = chromium.phoneWithoutScripts(port)) {
            Page page = context.newPage();
            signIn(page, "leader");
            page.click("details.menu summary");
            page.click("details.menu a[href='/indicators']");
            assertThat(page.url()).endsWith("/indicators");
        }
    }

    @Test
    void a_child_is_weighed_twice_on_a_phone_without_scripts() {
        try (BrowserContext context = chromium.phoneWithoutScripts(port)) {
            Page page = context.newPage();
            page.navigate("/public/tools/growth?lang=en");
            page.selectOption("#sex", "F");
            page.fill("#birth_date", "2023-10-20");
            page.fill("#measured_on_1", "2024-06-20");
            page.fill("#weight_kg_1", "7.9");
            page.click("button[name=more]");
            page.fill("#measured_on_2", "2024-11-23");
            page.fill("#weight_kg_2", "7.6");
            page.click("form.asked button.btn:not([name])");
            assertThat(page.locator(".answered figure svg circle").count()).isEqualTo(2);
            assertThat(page.locator(".answered").innerText()).contains("growth slowed down");
            assertThat(page.url()).endsWith("/public/tools/growth");
        }
    }
}
