package org.infolinia.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium. Every tab belongs to one signed-in person. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int DESK_WIDTH = 1440;
    private static final int DESK_HEIGHT = 900;
    private static final double TIMEOUT_MILLIS = 60_000;
    private static final double ASSERTION_TIMEOUT_MILLIS = 30_000;
    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Vaadin's tabs hold their scroll buttons inside the tab list, which axe takes for a missing child. */
    private static final List<String> TABS = List.of("vaadin-tabs");

    private static final List<String> FRAMES = List.of("iframe");

    /** Nothing may be asked of the outside world, and root needs no sandbox. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final RunningInfolinia infolinia;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser(RunningInfolinia infolinia) {
        this.infolinia = infolinia;
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_TIMEOUT_MILLIS);
        this.playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("infolinia.chromium", "/usr/bin/chromium")))
                        .setArgs(ARGUMENTS));
    }

    /** A tab of its own in Polish, the first language of the house. */
    Page tab() {
        return tab(DESK_WIDTH, DESK_HEIGHT, ColorScheme.LIGHT);
    }

    Page tab(int width, int height, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("pl-PL")
                .setColorScheme(scheme));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        return context.newPage();
    }

    Page signedIn(String login) {
        var page = tab();
        signIn(page, login, "infolinia-demo");
        awaitSignedIn(page);
        return page;
    }

    static void awaitSignedIn(Page page) {
        page.waitForURL(url -> !url.contains("sign-in"));
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Szukaj uczestnika lub zgłoszenia"))
                .waitFor();
    }

    void signIn(Page page, String login, String password) {
        page.navigate(infolinia.url("sign-in"));
        page.getByLabel("Login").fill(login);
        page.locator("input[name=password]").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zaloguj się"))
                .click();
    }

    /** A picture is for people to look at: Chromium, short of a frame to draw, fails no journey by it. */
    static void screenshot(Page page, String name) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        } catch (PlaywrightException noPicture) {
            System.err.println("No picture of " + name + ": " + noPicture.getMessage());
        }
    }

    void screenshotOfEveryTab(String name) {
        var tabs = chromium.contexts().stream()
                .flatMap(context -> context.pages().stream())
                .toList();
        for (int i = 0; i < tabs.size(); i++) {
            screenshot(tabs.get(i), name + "-" + (i + 1));
        }
    }

    /** Frames are passed by: they show what others wrote, without scripts, so that nothing can be asked in them. */
    static void assertAccessible(Page page) {
        var violations = new AxeBuilder(page)
                .withTags(STANDARD)
                .exclude(TABS)
                .exclude(FRAMES)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(() -> violations.stream()
                        .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                                + violation.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList()
                        .toString())
                .isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
