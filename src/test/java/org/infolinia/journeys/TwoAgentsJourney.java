package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two browsers at one ticket: each sees the other, nobody answers what has gone on meanwhile, and no draft is lost. */
@Tag("browser")
class TwoAgentsJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private static final String HOTLINE = "pomoc@klubsmaku.example";
    private static final String SUBJECT = "Ekspres przyszedł bez kabla";
    private static final String CONTESTED = "Dwie osoby przy jednej sprawie";
    private static final String BEGUN = "Dzień dobry, kabel wyślemy jeszcze dziś.";

    private final Browser browser = STAGE.browser();
    private final HotlineScreens screens = STAGE.screens();
    private final ParticipantMailbox neighbour = STAGE.mailboxOf("sasiad@mejl.example");

    @Test
    void colleaguesSeeEachOtherAndAnAnswerWaitsForWhatCameMeanwhile() {
        neighbour.write(HOTLINE, SUBJECT, "W paczce nie ma kabla.");
        var ewa = browser.signedIn("ewa");
        screens.openTicket(ewa, SUBJECT);
        var marta = browser.signedIn("marta");
        marta.navigate(ewa.url());

        assertThat(onlookers(ewa)).containsText("Marta Zielińska: patrzy");
        assertThat(onlookers(marta)).containsText("Ewa Sroka: patrzy");

        answer(ewa).fill(BEGUN);
        assertThat(onlookers(marta)).containsText("Ewa Sroka: pisze");
        Browser.screenshot(marta, "two-agents");
        Browser.assertAccessible(marta);

        ewa.reload();
        assertThat(answer(ewa)).hasValue(BEGUN);

        answer(ewa).press("End");
        answer(ewa).pressSequentially(" Pozdrawiam");
        neighbour.reply(
                neighbour.await(
                        "the acknowledgement", letter -> letter.subject().contains(SUBJECT)),
                "Kabel jednak był, na dnie pudełka.");
        assertThat(ewa.getByText("na dnie pudełka").first()).isVisible();
        assertThat(send(ewa)).isDisabled();
        assertThat(marta.getByText("na dnie pudełka").first()).isVisible();
        Browser.screenshot(ewa, "stale-send-guard");
        Browser.assertAccessible(ewa);

        ewa.keyboard().press("Alt+j");
        answer(ewa).fill("Dziękuję za wiadomość, cieszę się, że kabel się znalazł.");
        assertThat(send(ewa)).isEnabled();
        ewa.keyboard().press("Control+Enter");

        assertThat(marta.getByText("cieszę się, że kabel się znalazł").first()).isVisible();
        assertThat(onlookers(marta)).containsText("Ewa Sroka: patrzy");
        ewa.navigate(STAGE.infolinia().url("tickets"));
        assertThat(onlookers(marta)).not().containsText("Ewa Sroka");
    }

    @Test
    void ofTwoWhoChangeTheSameAtOnceTheSecondIsAsked() {
        neighbour.write(HOTLINE, CONTESTED, "Proszę o pilną odpowiedź.");
        var ewa = browser.signedIn("ewa");
        screens.openTicket(ewa, CONTESTED);
        var marta = browser.signedIn("marta");
        marta.navigate(ewa.url());
        var high = priority(ewa, "Wysoki");
        var low = priority(marta, "Niski");

        high.click();
        low.click();

        marta.waitForCondition(() -> question(ewa).count() + question(marta).count() == 1);
        var asked = question(marta).count() == 1 ? marta : ewa;
        Browser.screenshot(asked, "collision");
        Browser.assertAccessible(asked);
        asked.keyboard().press("Enter");
        assertThat(question(asked)).hasCount(0);
        var kept = asked == marta ? "Wysoki" : "Niski";
        assertThat(priority(ewa)).hasText(kept);
        assertThat(priority(marta)).hasText(kept);
    }

    private static Locator question(Page page) {
        return page.locator(".collision");
    }

    private static Locator priority(Page page) {
        return page.locator(".properties vaadin-select")
                .filter(new Locator.FilterOptions().setHas(page.getByLabel("Priorytet")))
                .locator("vaadin-select-value-button");
    }

    /** One that can be chosen in the list opened here. */
    private static Locator priority(Page page, String choice) {
        priority(page).click();
        var option = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice));
        assertThat(option).isVisible();
        return option;
    }

    private static Locator onlookers(Page page) {
        return page.locator(".onlookers");
    }

    private static Locator answer(Page page) {
        return page.getByLabel("Treść odpowiedzi");
    }

    private static Locator send(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wyślij i oznacz"));
    }
}
