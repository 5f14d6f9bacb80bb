package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is hidden is hidden in everything that reaches the browser, until the caller has proven who she is. */
@Tag("browser")
class IdentificationJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private static final String KATARZYNA = "Katarzyna Jabłońska";
    private static final String BORN = "17.06.1990";
    private static final String ADDRESS = "k.jablonska@poczta.example";

    /** In each way in which the product writes them. */
    private static final List<String> HIDDEN = List.of(
            BORN,
            "1990-06-17",
            "Kwiatowa 21/4",
            "80-244",
            ADDRESS,
            "728440519",
            "728 440 519",
            "2600527340661208",
            "2600 5273 4066 1208",
            "•••• 1208",
            "od 2021");

    private static final Pattern CODE = Pattern.compile("\\b\\d{3} \\d{3}\\b");
    private static final int FEW = 10;

    private final RunningInfolinia infolinia = STAGE.infolinia();
    private final Browser browser = STAGE.browser();
    private final HotlineScreens screens = STAGE.screens();
    private final ParticipantMailbox katarzyna = STAGE.mailboxOf(ADDRESS);

    @Test
    void nothingHiddenReachesTheBrowserBeforeTheCodeWasReadBack() {
        var page = browser.tab();
        var traffic = Traffic.of(page);
        browser.signIn(page, "ewa", "infolinia-demo");
        Browser.awaitSignedIn(page);

        look(page);
        callWithKatarzyna(page);

        assertThat(traffic.size()).isGreaterThan(FEW);
        assertThat(traffic.toldOf(HIDDEN)).isEmpty();

        identifyByCode(page);
        var balance = page.locator(".wallet .balance > span").first().innerText();
        unmaskDateOfBirth(page);

        assertThat(page.getByText(BORN)).isVisible();
        assertThat(traffic.toldOf(List.of(BORN, balance))).containsExactly(BORN, balance);
        assertThat(traffic.toldOf(List.of("Kwiatowa 21/4", "80-244", ADDRESS, "728 440 519")))
                .isEmpty();
        HotlineScreens.hangUp(page);
        theTrailTellsOfIt();
    }

    /** Everywhere an agent comes across a participant before he speaks to him. */
    private void look(Page page) {
        page.keyboard().press("Control+k");
        page.keyboard().type("jablonska katarzyna");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText(KATARZYNA);
        page.keyboard().press("Enter");
        assertThat(HotlineScreens.heading(page, KATARZYNA)).isVisible();
        Browser.screenshot(page, "identification-masked");
        Browser.assertAccessible(page);
        page.navigate(infolinia.url("participants"));
        assertThat(page.locator("vaadin-grid").getByRole(AriaRole.LINK).first()).isVisible();
    }

    /** She calls from somewhere else, so that her own number is told by nobody. */
    private void callWithKatarzyna(Page page) {
        page.navigate(infolinia.url("calls"));
        assertThat(page.getByLabel("Numer rozmówcy")).isVisible();
        page.keyboard().press("F2");
        page.waitForURL(Pattern.compile(".*/calls/\\d+"));
        page.keyboard().press("Control+k");
        page.keyboard().type("jablonska katarzyna");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText(KATARZYNA);
        page.keyboard().press("Enter");
        assertThat(HotlineScreens.heading(page, KATARZYNA)).isVisible();
        button(page, "To on lub ona dzwoni").click();
        page.waitForURL(Pattern.compile(".*/calls/\\d+"));
        assertThat(page.getByText("Poziom 0 z 3").first()).isVisible();
    }

    private void identifyByCode(Page page) {
        page.keyboard().press("Alt+p");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("SMS").first().check();
        assertThat(dialog.getByText("Żaden SMS nie zostanie wysłany")).isVisible();
        Browser.screenshot(page, "identification-code");
        Browser.assertAccessible(page);
        dialog.getByLabel("E-mail").first().check();
        assertThat(dialog.getByText("Żaden SMS nie zostanie wysłany")).hasCount(0);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Wyślij"))
                .click();
        assertThat(dialog.getByLabel("Kod odczytany przez rozmówcę")).isEnabled();
        var letter = katarzyna.await("the code", mail -> mail.subject().contains("kod do rozmowy"));
        var code = CODE.matcher(letter.text());
        assertThat(code.find()).isTrue();
        dialog.getByLabel("Kod odczytany przez rozmówcę").fill(code.group());
        page.keyboard().press("Enter");
        assertThat(page.getByText("Poziom 3 z 3").first()).isVisible();
    }

    private void unmaskDateOfBirth(Page page) {
        button(page, "Pokaż dane").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("data urodzenia").check();
        dialog.getByLabel("Uczestnik sprawdza").check();
        Browser.screenshot(page, "identification-unmask");
        Browser.assertAccessible(page);
        page.keyboard().press("Control+Enter");
    }

    private void theTrailTellsOfIt() {
        var supervisor = browser.signedIn("joanna");
        supervisor.navigate(infolinia.url("audit"));
        supervisor.locator(".audit-search input").fill("Odsłonięto dane kontaktowe");
        var grid = supervisor.locator("vaadin-grid");
        assertThat(grid.getByText("Odsłonięto dane kontaktowe").first()).isVisible();
        assertThat(grid.getByText(Pattern.compile("BIRTH_DATE")).first()).isVisible();
        Browser.screenshot(supervisor, "identification-trail");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
