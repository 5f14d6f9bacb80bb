package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One fault, many wallets: a supervisor prepares, another agrees, and the first sees it posted, once for each. */
@Tag("browser")
class BatchJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private static final List<String> AFFECTED =
            List.of("KS-131122", "KS-152377", "KS-127340", "KS-112905", "KS-136601", "KS-138250");
    private static final Pattern BATCH = Pattern.compile(".*/batches/\\d+");
    private static final Pattern OF_THE_CLUB = Pattern.compile("KS");
    private static final Pattern TICKET = Pattern.compile("INF-\\d+");

    private final Browser browser = STAGE.browser();

    @Test
    void manyWalletsAreAdjustedAtOnceAndEachOnce() {
        var maker = browser.signedIn("joanna");
        prepare(maker, someTicket(maker));
        assertThat(maker.getByText("Do zapisania")).hasCount(AFFECTED.size());
        maker.keyboard().press("Control+Enter");
        assertThat(maker.getByText("Czeka na zgodę")).isVisible();

        var approver = browser.signedIn("adam");
        approver.navigate(STAGE.infolinia().url("approvals"));
        approver.locator(".approval-batch").first().press("Enter");
        approver.waitForURL(BATCH);
        assertThat(button(approver, "Zatwierdź wszystkie")).isVisible();
        Browser.assertAccessible(approver);
        approver.keyboard().press("Alt+Enter");
        approver.keyboard().press("Alt+Enter");

        assertThat(maker.locator(".strip").getByText("Zapisana")).isVisible();
        assertThat(maker.getByText("Zapisany")).hasCount(AFFECTED.size());
        assertThat(maker.locator(".dossier-headline .big")).hasText("+240");
        assertThat(button(maker, "Cofnij całą korektę")).isVisible();
        Browser.screenshot(maker, "batch-posted");
        Browser.assertAccessible(maker);
    }

    private void prepare(Page page, String ticket) {
        page.navigate(STAGE.infolinia().url("batches"));
        button(page, "Nowa korekta zbiorcza").press("Enter");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("vaadin-select").nth(1).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Nagroda wadliwa"))
                .click();
        dialog.getByLabel("Punkty dla każdego").fill("40");
        dialog.getByLabel("Uzasadnienie").fill("Wadliwa partia dzbanków, ustalone z dostawcą.");
        dialog.getByLabel("Numer sprawy").fill(ticket);
        dialog.getByLabel("Numery uczestników lub kart").fill(String.join("\n", AFFECTED) + "\n" + AFFECTED.getFirst());
        page.keyboard().press("Alt+Enter");
        assertThat(dialog.getByText("Do korekty: 6. Odrzucone wiersze: 1.")).isInViewport();
        Browser.assertAccessible(page);
        page.keyboard().press("Control+Enter");
        page.waitForURL(BATCH);
    }

    /** Of the club, for no points are adjusted without a case of their program. */
    private String someTicket(Page page) {
        page.navigate(STAGE.infolinia().url("tickets"));
        var tickets = page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".mark").filter(new Locator.FilterOptions().setHasText(OF_THE_CLUB))));
        return tickets.getByText(TICKET).first().innerText();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
