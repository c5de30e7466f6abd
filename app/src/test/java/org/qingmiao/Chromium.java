package org.qingmiao;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of the machine. Nothing is downloaded; tests are left out where there is none. */
public final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    public static Chromium launched() {
        Optional<Path> executable = Stream.of(
                        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium on this machine");
        return new Chromium(executable.orElseThrow());
    }

    /** Somebody's own browser; a width below 600 is a phone. */
    public BrowserContext context(int port, int width) {
        return context("http://127.0.0.1:" + port, width);
    }

    /** The same at an address by name: passkeys are bound to a name, and an address in numbers has none. */
    public BrowserContext context(String address, int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setViewportSize(width, width < 600 ? 844 : 900));
    }

    /** A phone whose browser runs no scripts. */
    public BrowserContext phoneWithoutScripts(int port) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(390, 844)
                .setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
