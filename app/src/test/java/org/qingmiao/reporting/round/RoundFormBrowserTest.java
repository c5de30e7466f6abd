package org.qingmiao.reporting.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.Chromium;
import org.qingmiao.DemoServer;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.submission.SubmissionFormParser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The form in a real browser: typing, autosave, pasting, a lost connection, a phone. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class RoundFormBrowserTest {
    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    RoundWorld world;

    private Round round;
    private List<String> fields;

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

    @BeforeEach
    void open() {
        round = world.round(2021, RoundWorld.BIG);
        fields = world.entries(round, RoundWorld.BIG).stream()
                .map(FormField::field)
                .toList();
    }

    private BrowserContext context(int width) {
        return chromium.context(port, width);
    }

    private Page form(BrowserContext context, String login) {
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", "qingmiao-demo");
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate(round.path(RoundWorld.BIG));
        return page;
    }

    private static Locator input(Page page, String field) {
        return page.locator("input[name='" + field + "']");
    }

    private static void waitUntilSaved(Page page) {
        page.waitForCondition(() -> "null"
                .equals(String.valueOf(page.evaluate(
                        "localStorage.getItem('draft:' + document.querySelector('form[data-draft]').dataset.draft)"))));
    }

    @Test
    void what_is_typed_is_saved_by_itself_and_nothing_stays_in_the_browser() {
        try (BrowserContext context = context(1440)) {
            Page page = form(context, "anna");
            input(page, fields.getFirst()).fill("41");
            waitUntilSaved(page);
            assertThat(page.locator("#draft-state").textContent()).contains("自动保存");
            assertThat(world.at(round, fields.getFirst()).typed()).isEqualTo("41");
            page.reload();
            assertThat(input(page, fields.getFirst()).inputValue()).isEqualTo("41");
        }
    }

    @Test
    void a_block_from_a_spreadsheet_fills_the_fields_and_arrows_move() {
        try (BrowserContext context = context(1440)) {
            Page page = form(context, "anna");
            Locator first = page.locator(".answer-grid input[data-version-of]").first();
            first.focus();
            page.evaluate("""
                    () => {
                      const data = new DataTransfer();
                      data.setData("text", "11\\t12\\n13\\t14");
                      document.activeElement.dispatchEvent(
                          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                    }""");
            Locator rows = page.locator(".answer-grid").first().locator("tr:has(input[data-version-of])");
            assertThat(rows.nth(0).locator("input[data-version-of]").first().inputValue())
                    .isEqualTo("11");
            assertThat(rows.nth(1).locator("input[data-version-of]").first().inputValue())
                    .isEqualTo("13");
            waitUntilSaved(page);
            page.keyboard().press("ArrowDown");
            assertThat(String.valueOf(page.evaluate("document.activeElement.name")))
                    .isEqualTo(rows.nth(1)
                            .locator("input[data-version-of]")
                            .first()
                            .getAttribute("name"));
            String second = Objects.requireNonNull(
                    rows.nth(1).locator("input[data-version-of]").first().getAttribute("name"));
            assertThat(world.at(round, second).typed()).isEqualTo("13");
        }
    }

    @Test
    void a_lost_connection_loses_nothing_even_when_the_page_is_closed() {
        try (BrowserContext context = context(1440)) {
            Page page = form(context, "anna");
            context.setOffline(true);
            input(page, fields.getFirst()).fill("77");
            page.locator("#kept").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            assertThat(page.locator("#kept").textContent()).contains("保存在本机");
            assertThat(world.at(round, fields.getFirst()).typed()).isEmpty();
            page.close();
            context.setOffline(false);
            Page again = context.newPage();
            again.navigate(round.path(RoundWorld.BIG));
            assertThat(input(again, fields.getFirst()).inputValue()).isEqualTo("77");
            assertThat(again.locator("#kept").textContent()).contains("已恢复");
            waitUntilSaved(again);
            assertThat(world.at(round, fields.getFirst()).typed()).isEqualTo("77");
        }
    }

    @Test
    void what_was_typed_offline_does_not_overwrite_what_somebody_saved_meanwhile() {
        try (BrowserContext context = context(1440)) {
            Page page = form(context, "anna");
            context.setOffline(true);
            input(page, fields.getFirst()).fill("77");
            page.locator("#kept").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            page.close();
            world.save(round, world.ben, 0, Map.of(fields.getFirst(), SubmissionField.of("5")));
            context.setOffline(false);
            Page again = context.newPage();
            again.navigate(round.path(RoundWorld.BIG));
            assertThat(input(again, fields.getFirst()).inputValue()).isEqualTo("77");
            again.locator(".answer-grid .problem").first().waitFor();
            assertThat(again.locator(".answer-grid .problem").first().textContent())
                    .contains("5", "ben");
            assertThat(world.at(round, fields.getFirst()).typed()).isEqualTo("5");
        }
    }

    @Test
    void a_button_takes_back_nothing_that_somebody_else_typed_after_the_last_autosave() {
        try (BrowserContext context = context(1440)) {
            Page page = form(context, "anna");
            input(page, fields.getFirst()).fill("41");
            waitUntilSaved(page);
            world.save(round, world.ben, world.now(round).version(), Map.of(fields.get(1), SubmissionField.of("9")));
            page.click("form[data-draft] .save button:not([data-hands-in])");
            page.locator(".notice.good").waitFor();
            assertThat(world.at(round, fields.get(1)).typed()).isEqualTo("9");
            assertThat(world.at(round, fields.getFirst()).typed()).isEqualTo("41");
        }
    }

    @Test
    void two_browsers_on_one_field_see_each_other() {
        try (BrowserContext one = context(1440);
                BrowserContext two = context(1440)) {
            Page annas = form(one, "anna");
            Page bens = form(two, "ben");
            input(annas, fields.getFirst()).fill("5");
            waitUntilSaved(annas);
            input(bens, fields.getFirst()).fill("6");
            bens.locator("#kept").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            assertThat(bens.locator(".answer-grid .problem").first().textContent())
                    .contains("5", "anna");
            assertThat(world.at(round, fields.getFirst()).typed()).isEqualTo("5");
            assertThat(input(bens, fields.getFirst()).inputValue()).isEqualTo("6");
            input(bens, fields.getFirst()).fill("7");
            waitUntilSaved(bens);
            assertThat(world.at(round, fields.getFirst()).typed()).isEqualTo("7");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void the_form_and_the_board_fit_their_screen_and_can_be_used_by_everyone(int width) {
        try (BrowserContext context = context(width)) {
            Page page = form(context, "anna");
            for (String path : List.of(
                    round.path(RoundWorld.BIG), round.path(), "/rounds", round.path(RoundWorld.BIG) + "/compare")) {
                page.navigate(path);
                int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                assertThat(wide).as(path).isLessThanOrEqualTo(width);
                assertThat(new AxeBuilder(page)
                                .analyze().getViolations().stream()
                                        .filter(v ->
                                                List.of("serious", "critical").contains(v.getImpact()))
                                        .map(v -> v.getId() + " "
                                                + v.getNodes().getFirst().getHtml()))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_reporter_hands_in_on_a_phone_after_explaining() {
        try (BrowserContext context = context(390)) {
            Page page = form(context, "anna");
            for (String field : fields.subList(1, fields.size())) {
                input(page, field).fill("1");
            }
            waitUntilSaved(page);
            page.click("[data-hands-in]");
            page.locator("#faults a").first().click();
            assertThat(page.locator("#faults li").count()).isEqualTo(1);
            page.locator("textarea[name='" + SubmissionFormParser.note(fields.getFirst()) + "']")
                    .fill("示例说明");
            page.click("[data-hands-in]");
            page.locator(".notice.good").waitFor();
            assertThat(world.now(round).state()).isEqualTo(Submission.State.SUBMITTED);
        }
    }
}
