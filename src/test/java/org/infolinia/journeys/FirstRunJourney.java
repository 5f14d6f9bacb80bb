package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new installation without demo data: whoever reads the log becomes its administrator. */
@Tag("browser")
class FirstRunJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.empty();

    private static final Pattern TOKEN = Pattern.compile("enter this token: (\\p{XDigit}+)");
    private static final String PASSWORD = "correct horse battery staple";

    private final RunningInfolinia infolinia = STAGE.infolinia();
    private final Browser browser = STAGE.browser();

    @Test
    void theTokenFromTheLogMakesTheFirstAdministrator() {
        var page = browser.tab();
        page.navigate(infolinia.url("first-run"));
        create(page, "not the token");
        assertThat(page.getByText("Token się nie zgadza")).isVisible();
        Browser.screenshot(page, "first-run");
        Browser.assertAccessible(page);

        create(page, token());
        page.waitForURL("**/sign-in");
        browser.signIn(page, "admin", PASSWORD);
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
        Browser.screenshot(page, "first-run-done");

        page.navigate(infolinia.url("first-run"));
        assertThat(page.getByLabel("Token z dziennika")).hasCount(0);
    }

    private static void create(Page page, String token) {
        page.getByLabel("Token z dziennika").fill(token);
        page.getByLabel("Imię").fill("Maria");
        page.getByLabel("Nazwisko").fill("Zielińska");
        page.getByLabel("Login").fill("admin");
        page.getByLabel("Hasło").fill(PASSWORD);
        page.keyboard().press("Control+Enter");
    }

    private String token() {
        var token = TOKEN.matcher(infolinia.log());
        assertThat(token.find()).as("the log tells the token").isTrue();
        return token.group(1);
    }
}
