package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The menu in the bar in which an agent says where he sits and whether he takes calls; with the keyboard alone. */
final class AgentState {

    private static final Locator.WaitForOptions SOON = new Locator.WaitForOptions().setTimeout(3_000);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String READY = "Gotowość";

    private AgentState() {}

    /** Says at which telephone he sits, and that he is ready for calls. */
    static void sitsAt(Page page, String extension) {
        var state = page.locator(".agent-state");
        openMenu(page);
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Numer wewnętrzny")).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().type(extension);
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        if (!state.innerText().contains(READY)) {
            openMenu(page);
            page.keyboard().press("Enter");
        }
        assertThat(state).containsText(READY);
    }

    /** While letters of the page are still on their way its bar lays itself out anew, and shuts what was opened. */
    private static void openMenu(Page page) {
        Awaitility.await("the menu").atMost(PATIENCE).until(() -> {
            Keyboard.tabInto(page, ".agent-state");
            page.keyboard().press("ArrowDown");
            return isOpen(page);
        });
    }

    private static boolean isOpen(Page page) {
        try {
            page.locator("vaadin-menu-bar-item[focused]").waitFor(SOON);
            return true;
        } catch (TimeoutError shut) {
            return false;
        }
    }
}
