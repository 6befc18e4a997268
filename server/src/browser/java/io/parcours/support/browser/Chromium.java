package io.parcours.support.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine's Chromium, without a window. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of(System.getProperty("parcours.test.chromium", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("parcours.test.screenshots", "target/screenshots"));
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Fails where there is none: a browser test that did not run must not look like one that passed. */
    public static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("-Pbrowser needs Chromium, and there is none at " + PROGRAM
                    + ". Install it, or say where it is with -Dtest.chromium=...");
        }
        Playwright playwright = Playwright.create();
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(List.of(
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--no-first-run"))));
    }

    /**
     * A page of somebody who has no cookies yet.
     *
     * @param language as browsers send it, for example {@code fr-FR}
     */
    public Page page(String language, ColorScheme colours) {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(1024, 768));
        page.setDefaultTimeout(TIMEOUT_MILLIS);
        return page;
    }

    public Page page() {
        return page("en-GB", ColorScheme.LIGHT);
    }

    /** Keeps what the page looks like, for people. */
    public static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
