package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of the people of a played round, at a browser of their own. Errors of scripts, what was not loaded, pages wider
 * than the screen and barriers are noted in {@link #problems}. With {@code -Djourney.pictures=DIR} what is looked at is
 * also photographed.
 */
final class Player implements AutoCloseable {
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("journey.pictures")).map(Path::of);

    private final int width;
    private final BrowserContext context;
    private final Set<String> problems = new TreeSet<>();
    final Page page;

    /** Somebody who is not signed in. */
    Player(Chromium chromium, int port, int width) {
        this.width = width;
        context = chromium.context(port, width);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // Chromium's own line about a form that came back with its mistakes (422) is no error of the page.
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                problems.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> problems.add(page.url() + " script: " + error));
    }

    static Player signedIn(Chromium chromium, int port, int width, String login) {
        Player player = new Player(chromium, port, width);
        player.page.navigate("/sign-in");
        player.page.fill("input[name=login]", login);
        player.page.fill("input[name=password]", "qingmiao-demo");
        player.page.press("input[name=password]", "Enter");
        player.page.waitForURL(url -> !url.contains("/sign-in"));
        return player;
    }

    Set<String> problems() {
        return problems;
    }

    void goTo(String path) {
        page.navigate(path);
        measure();
    }

    private void measure() {
        int wide = ((Number) page.locator("html").evaluate("html => html.scrollWidth")).intValue();
        if (wide > width) {
            problems.add(page.url() + " is " + wide + " wide at " + width);
        }
    }

    /** Looks closely at the page that is open: width, barriers, and a picture under the name if pictures are asked for. */
    void look(String name) {
        measure();
        PICTURES.ifPresent(folder ->
                page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + width + ".png"))));
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (List.of("serious", "critical").contains(rule.getImpact())) {
                problems.add(page.url() + " " + rule.getId() + " "
                        + rule.getNodes().getFirst().getHtml());
            }
        }
    }

    /** Waits until words stand on the page. */
    void sees(String words) {
        page.locator("main").getByText(words).first().waitFor();
        measure();
    }

    String main() {
        return page.locator("main").innerText();
    }

    /** How many unread notices the bell shows. */
    int unread() {
        Locator count = page.locator("a.bell .count");
        return count.count() == 0 ? 0 : Integer.parseInt(count.innerText());
    }

    /** From the bell to what a notice is about. */
    void follow(String... words) {
        goTo("/tasks");
        assertThat(unread()).as("unread notices at the bell").isPositive();
        page.click("a.bell");
        measure();
        Locator notices = page.locator(".notices li.new");
        for (String word : words) {
            notices = notices.filter(new Locator.FilterOptions().setHasText(word));
        }
        notices.first().locator("button.open").click();
        page.waitForURL(url -> !url.contains("/notices"));
        measure();
    }

    /** Whether something is asked of this person at a path. */
    boolean isAsked(String path) {
        goTo("/tasks");
        return page.locator("a.task[href^='" + path + "']").count() > 0;
    }

    /** From the list of tasks to the work. */
    void begin(String path) {
        goTo("/tasks");
        page.click("a.task[href^='" + path + "']");
        page.waitForURL("**" + path + "*");
        measure();
    }

    /** Presses a button that sends a form and expects the good news at the head of the next page. */
    void press(String button) {
        page.click(button);
        page.locator(".notice.good").first().waitFor();
        measure();
    }

    /** The first field of an element. */
    Locator field(String element) {
        return page.locator("input[data-version-of^='v:" + element + ":']").first();
    }

    void type(String element, long value) {
        Locator field = field(element);
        field.fill("");
        field.pressSequentially(Long.toString(value));
    }

    /** What the unit reported a year before. */
    long last(String element) {
        return Math.round(Double.parseDouble(field(element).getAttribute("data-last")));
    }

    /** Until the server has what was typed and nothing stays in the browser. */
    void waitUntilSaved() {
        page.waitForCondition(() -> "null"
                .equals(String.valueOf(page.evaluate(
                        "localStorage.getItem('draft:' + document.querySelector('form[data-draft]').dataset.draft)"))));
    }

    @Override
    public void close() {
        context.close();
    }
}
