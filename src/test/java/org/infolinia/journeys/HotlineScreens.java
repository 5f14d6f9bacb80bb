package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What an agent does at the screens, with the keyboard where a keyboard is meant to do. */
final class HotlineScreens {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern SOME_TICKETS = Pattern.compile("^\\d+ zgłosze(nie|nia|ń)$");
    private static final Pattern SOME_WORD = Pattern.compile("\\w");
    private static final Pattern TICKET_NUMBER = Pattern.compile("INF-\\d+");

    private final RunningInfolinia infolinia;

    HotlineScreens(RunningInfolinia infolinia) {
        this.infolinia = infolinia;
    }

    void answerCallOf(Page page, String number, String caller) {
        page.navigate(infolinia.url("calls"));
        page.getByLabel("Numer rozmówcy").fill(number);
        page.keyboard().press("F2");
        page.waitForURL(Pattern.compile(".*/calls/\\d+"));
        assertThat(heading(page, caller)).isVisible();
    }

    /** A call goes on in the system when the screen was lost. */
    void returnToCallOf(Page page, String caller) {
        page.navigate(infolinia.url("calls"));
        page.waitForURL(Pattern.compile(".*/calls/\\d+"));
        assertThat(heading(page, caller)).isVisible();
    }

    void identify(Page page, String dateOfBirth, String postalCode) {
        page.keyboard().press("Alt+i");
        answer(page, "data urodzenia", dateOfBirth);
        assertThat(page.getByText("Zgadza się.")).isVisible();
        answer(page, "kod pocztowy", postalCode);
        assertThat(page.getByText("Poziom 2 z 3").first()).isVisible();
    }

    /** Fills the form until nothing but the last click is missing. */
    Locator prepareAdjustmentByHundred(Page page) {
        page.keyboard().press("Alt+k");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("Korekta punktów")).isVisible();
        dialog.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION).first().click();
        dialog.getByLabel("Zmień o +100").click();
        dialog.getByLabel("Uzasadnienie").fill("Paragon jest w systemie kas, karta nie była zeskanowana.");
        var post = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Zapisz korektę"));
        assertThat(post).isEnabled();
        return post;
    }

    void awaitPosted(Page page) {
        assertThat(page.getByText("Zapisano. Saldo").first()).isVisible();
    }

    static void hangUp(Page page) {
        page.keyboard().press("F9");
        wrapUp(page);
    }

    /**
     * Says what the call was about, which is over, so that the agent is free for the next. Choices that are still on their
     * way stand in the list without words, and cannot be chosen.
     */
    static void wrapUp(Page page) {
        page.getByLabel("Czego dotyczyła rozmowa?").click();
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(SOME_WORD))
                .first()
                .click();
        assertThat(page.locator(".wrap-up vaadin-multi-select-combo-box-chip[slot=chip]")
                        .first())
                .isVisible();
        page.keyboard().press("Escape");
        Browser.screenshot(page, "call-wrap-up");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Moje ostatnie rozmowy")).isVisible();
    }

    long balance(Page page) {
        var balance = page.locator(".wallet .balance > span").first();
        balance.waitFor();
        return Long.parseLong(balance.innerText().replaceAll("\\D", ""));
    }

    int ticketsOf(Page page, String subject) {
        page.navigate(infolinia.url("tickets"));
        page.getByLabel("Szukaj na liście").fill(subject);
        page.waitForCondition(() -> listed(page, subject).count() == countShown(page));
        return countShown(page);
    }

    /** The grid keeps rows that it shows no more for later use, with the words they had. */
    static Locator listed(Page page, String subject) {
        return page.locator("vaadin-grid").getByText(subject).filter(new Locator.FilterOptions().setVisible(true));
    }

    void openTicket(Page page, String subject) {
        Awaitility.await("the ticket is listed").atMost(PATIENCE).until(() -> ticketsOf(page, subject) == 1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TICKET_NUMBER))
                .first()
                .click();
        assertThat(heading(page, subject)).isVisible();
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static int countShown(Page page) {
        var words = page.getByText(SOME_TICKETS).first();
        words.waitFor();
        return Integer.parseInt(words.innerText().replaceAll("\\D", ""));
    }

    private static void answer(Page page, String question, String words) {
        page.getByLabel(question).check();
        page.getByLabel("Odpowiedź dzwoniącego").fill(words);
        page.keyboard().press("Enter");
    }
}
