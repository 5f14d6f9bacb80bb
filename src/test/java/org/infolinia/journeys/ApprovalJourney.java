package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two browsers: an agent asks while the caller waits, a supervisor decides with a key, and neither reloads a page. */
@Tag("browser")
class ApprovalJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private final Browser browser = STAGE.browser();
    private final HotlineScreens screens = STAGE.screens();

    @Test
    void anAgentAsksASupervisorDecidesWithAKeyAndTheAgentSeesIt() {
        var supervisor = browser.signedIn("joanna");
        supervisor.navigate(STAGE.infolinia().url("approvals"));
        assertThat(supervisor.getByText("Nikt nie czeka na zgodę.")).isVisible();

        var agent = browser.signedIn("tomasz");
        screens.answerCallOf(agent, "694 118 230", "Alicja Pawlak");
        screens.identify(agent, "02.09.1983", "61-517");
        askForSixHundred(agent);

        assertThat(supervisor.locator(".approval-row")).isVisible();
        supervisor.locator(".approval-row").click();
        assertThat(agent.getByText("Joanna Wilk czyta prośbę")).isVisible();
        Browser.screenshot(supervisor, "approvals");
        Browser.assertAccessible(supervisor);
        Browser.screenshot(agent, "adjust-waiting");
        Browser.assertAccessible(agent);

        supervisor.keyboard().press("Alt+Enter");

        assertThat(agent.getByText("Zgoda: Joanna Wilk")).isVisible();
        assertThat(supervisor.getByText("Nikt nie czeka na zgodę.")).isVisible();
        Browser.screenshot(agent, "adjust-approved");
        agent.keyboard().press("Escape");
        HotlineScreens.hangUp(agent);
        supervisor.navigate(STAGE.infolinia().url("budgets"));
        assertThat(supervisor.getByText("Tomasz Lis").first()).isVisible();
        Browser.screenshot(supervisor, "budgets");
        Browser.assertAccessible(supervisor);
    }

    private static void askForSixHundred(Page page) {
        page.keyboard().press("Alt+k");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION).first().click();
        for (int i = 0; i < 6; i++) {
            dialog.getByLabel("Zmień o +100").click();
        }
        dialog.getByLabel("Uzasadnienie").fill("Paragon jest w systemie kas, karta nie była zeskanowana.");
        var ask = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Poproś o zgodę"));
        assertThat(ask).isEnabled();
        Browser.screenshot(page, "adjust-ask");
        ask.click();
    }
}
