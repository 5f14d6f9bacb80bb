package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A telephone rings: the agent who sits there sees who calls, nobody else does, and what is being typed goes on. Passed on,
 * the call goes on in the colleague's browser where the script stood, to the letter.
 */
@Tag("browser")
class PhoneJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private static final String REWARD = "Toster z katalogu zimowego";

    private final Browser browser = STAGE.browser();
    private final HotlineScreens screens = STAGE.screens();

    @Test
    void aRingingCallIsSeenWhereItRingsAndTakenWithOneKey() {
        var admin = browser.signedIn("admin");
        var telephone = Telephone.madeKnownBy(admin, STAGE.infolinia());
        Browser.screenshot(admin, "telephony");
        Browser.assertAccessible(admin);
        var tomasz = browser.signedIn("tomasz");
        AgentState.sitsAt(tomasz, "701");
        var pawel = browser.signedIn("pawel");
        AgentState.sitsAt(pawel, "702");
        var typing = tomasz.getByRole(AriaRole.COMBOBOX).first();
        typing.focus();
        tomasz.keyboard().type("wrob");

        telephone.rings("+48601274418", "+48221234567", "701");

        assertThat(strip(tomasz)).containsText("+48 601 274 418");
        assertThat(strip(tomasz)).containsText("Halina Wróbel");
        assertThat(typing).isFocused();
        tomasz.keyboard().type("el");
        assertThat(typing).hasValue("wrobel");
        assertThat(strip(pawel)).hasCount(0);
        Browser.screenshot(tomasz, "call-ringing");
        Browser.assertAccessible(tomasz);

        tomasz.keyboard().press("F2");

        tomasz.waitForURL(Pattern.compile(".*/calls/\\d+"));
        assertThat(HotlineScreens.heading(tomasz, "Halina Wróbel")).isVisible();
        assertThat(strip(tomasz)).hasCount(0);
        assertThat(tomasz.locator("#search-results")).isHidden();

        telephone.tells("answered", "701");
        screens.identify(tomasz, "12.04.1958", "20-020");
        followsTheScriptUntilHeTypes(tomasz);
        passedOnToAColleague(tomasz, pawel);

        assertThat(place(pawel)).containsText("Która nagroda");
        assertThat(pawel.getByLabel("Która nagroda")).hasValue(REWARD);
        assertThat(pawel.getByText("odczytane o").first()).isVisible();
        Browser.screenshot(pawel, "call-taken-over");

        telephone.tells("ended", "702");
        assertThat(pawel.getByText("Czego dotyczyła rozmowa?").first()).isVisible();
        HotlineScreens.wrapUp(pawel);
        HotlineScreens.wrapUp(tomasz);
    }

    private static void followsTheScriptUntilHeTypes(Page page) {
        page.getByText("Nagroda nie dotarła").first().click();
        assertThat(place(page)).containsText("Powitanie");
        page.keyboard().press("Alt+1");
        assertThat(place(page)).containsText("Nagrywanie");
        page.keyboard().press("Alt+Enter");
        assertThat(place(page)).containsText("Która nagroda");
        assertThat(page.getByLabel("Która nagroda")).isFocused();
        page.keyboard().type(REWARD);
    }

    private static Locator place(Page page) {
        return page.locator(".path-line [aria-current=step]");
    }

    private static void passedOnToAColleague(Page tomasz, Page pawel) {
        tomasz.keyboard().press("F8");
        var dialog = tomasz.getByRole(AriaRole.DIALOG);
        dialog.getByText(Pattern.compile("Paweł")).first().click();
        dialog.getByLabel("Co warto wiedzieć").fill("Pyta o blender");
        tomasz.keyboard().press("Control+Enter");

        assertThat(strip(pawel)).containsText("Pyta o blender");
        Browser.screenshot(pawel, "call-transfer");
        Browser.assertAccessible(pawel);
        pawel.keyboard().press("F2");

        pawel.waitForURL(Pattern.compile(".*/calls/\\d+"));
        assertThat(HotlineScreens.heading(pawel, "Halina Wróbel")).isVisible();
        assertThat(tomasz.getByText("Czego dotyczyła rozmowa?").first()).isVisible();
        Browser.screenshot(tomasz, "call-passed-on");
    }

    private static Locator strip(Page page) {
        return page.locator(".incoming-call");
    }
}
