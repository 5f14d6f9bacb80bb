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
