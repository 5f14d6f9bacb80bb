package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A day without a mouse: nothing here clicks, and nothing is focused but by keys. */
@Tag("browser")
class KeyboardJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private static final String HOTLINE = "pomoc@klubsmaku.example";
    private static final String SUBJECT = "Kubek bez ucha";

    private final Browser browser = STAGE.browser();
    private final ParticipantMailbox participant = STAGE.mailboxOf("kubek@mejl.example");

    @Test
    void fromTheQueueToTheAnsweredTicket() {
        participant.write(HOTLINE, SUBJECT, "Kubek z nagrody przyszedł bez ucha.");
        participant.await("the acknowledgement", letter -> letter.subject().contains(SUBJECT));
        var page = browser.tab();
        page.navigate(STAGE.infolinia().url("sign-in"));
        assertThat(page.getByLabel("Login")).isFocused();
        page.keyboard().type("tomasz");
        page.keyboard().press("Tab");
        page.keyboard().type("infolinia-demo");
        page.keyboard().press("Enter");
        Browser.awaitSignedIn(page);

        Keyboard.tabTo(page, "Zgłoszenia");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Szukaj na liście")).isVisible();
        Keyboard.tabTo(page, "Szukaj na liście");
        page.keyboard().type(SUBJECT);
        assertThat(HotlineScreens.listed(page, SUBJECT)).hasCount(1);
        assertThat(page.getByText("1 zgłoszenie").first()).isVisible();
        Keyboard.tabTo(page, "Zaznacz zgłoszenie");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(HotlineScreens.heading(page, SUBJECT)).isVisible();

        page.keyboard().press("Alt+w");
        assertThat(page.getByLabel("Treść odpowiedzi")).isFocused();
        page.keyboard().type("Dzień dobry, nowy kubek wyślemy jutro.");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("odpowiada").first()).isVisible();
        participant.await("the answer", letter -> letter.text().contains("nowy kubek wyślemy jutro"));

        page.keyboard().press("Alt+r");
        assertThat(page.getByText("Rozwiązane").first()).isVisible();
    }
}
