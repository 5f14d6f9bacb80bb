package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A day at the hotline, from sign-in to the supervisor's score, in the order in which it happens. */
@Tag("browser")
@TestMethodOrder(OrderAnnotation.class)
class HotlineJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private static final String HALINA = "halina.wrobel@poczta.example";
    private static final String HOTLINE = "pomoc@klubsmaku.example";
    private static final String SUBJECT = "Gdzie jest mój toster?";

    private static final List<String> DEEDS =
            List.of("Skorygowano punkty", "Sprawdzono odpowiedź na pytanie kontrolne");
    /** An answer within a second of opening the page is taken for a mail scanner's. */
    private static final String READ_LONGER_THAN_A_MACHINE = "performance.now() > 2000";

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final RunningInfolinia infolinia = STAGE.infolinia();
    private final Browser browser = STAGE.browser();
    private final HotlineScreens screens = STAGE.screens();
    private final ParticipantMailbox halina = STAGE.mailboxOf(HALINA);

    @Test
    @Order(1)
    void aWrongPasswordIsRefusedInWords() {
        var page = browser.tab();
        browser.signIn(page, "marta", "not the password");
        assertThat(page.getByText("Nie udało się zalogować")).isVisible();
        Browser.screenshot(page, "sign-in");
        Browser.assertAccessible(page);
    }

    @Test
    @Order(2)
    void aCallerIsFoundByNameWithTheKeyboardAlone() {
        var page = browser.signedIn("marta");
        page.keyboard().press("Control+k");
        page.keyboard().type("wrobel halina");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Halina Wróbel");
        Browser.screenshot(page, "search");
        Browser.assertAccessible(page);
        page.keyboard().press("Enter");
        assertThat(HotlineScreens.heading(page, "Halina Wróbel")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        assertThat(page.getByText("12.04.1958")).hasCount(0);
        Browser.screenshot(page, "participant-masked");
        Browser.assertAccessible(page);
    }

    @Test
    @Order(3)
    void aMailBecomesATicketItsAnswerGoesOutAndTheReplyLandsInTheSameTicket() {
        halina.write(HOTLINE, SUBJECT, "Dzień dobry, zamówiłam toster trzy tygodnie temu i nadal go nie mam.");
        var page = browser.signedIn("marta");
        screens.openTicket(page, SUBJECT);
        assertThat(page.getByText("nadal go nie mam")).isVisible();
        Browser.screenshot(page, "ticket");
        Browser.assertAccessible(page);

        page.getByLabel("Treść odpowiedzi").fill("Toster jest w drodze, dotrze jutro.");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("odpowiada").first()).isVisible();

        var answer = halina.await("the answer", letter -> letter.text().contains("dotrze jutro"));
        halina.reply(answer, "Dziękuję, czekam na kuriera.");
        assertThat(page.getByText("czekam na kuriera").first()).isVisible();
        Browser.screenshot(page, "ticket-replied");
    }

    @Test
    @Order(4)
    void aResolvedTicketIsFollowedByASurveyThatIsAnsweredOnceAndSeenByTheSupervisor() {
        var page = browser.signedIn("marta");
        screens.openTicket(page, SUBJECT);
        page.keyboard().press("Alt+r");
        assertThat(page.getByText("Rozwiązane").first()).isVisible();

        var invitation = halina.await("the invitation", letter -> letter.text().contains("/survey/"));
        var link = Pattern.compile("https?://\\S+/survey/[^\\s?]+").matcher(invitation.text());
        assertThat(link.find()).isTrue();

        var phone = browser.tab(PHONE_WIDTH, PHONE_HEIGHT, ColorScheme.LIGHT);
        var path = link.group().replaceFirst("https?://[^/]+/", "");
        phone.navigate(infolinia.url(path + "?score=4"));
        Browser.screenshot(phone, "survey");
        Browser.assertAccessible(phone);
        await().until(() -> (boolean) phone.evaluate(READ_LONGER_THAN_A_MACHINE));
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wyślij ocenę"))
                .click();
        assertThat(phone.getByText("Dziękujemy za ocenę").first()).isVisible();
        Browser.screenshot(phone, "survey-thanks");
        phone.navigate(infolinia.url(path));
        assertThat(phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wyślij ocenę")))
                .hasCount(0);

        var supervisor = browser.signedIn("joanna");
        supervisor.navigate(infolinia.url("surveys"));
        assertThat(supervisor.getByText("95%").first()).isVisible();
        Browser.screenshot(supervisor, "surveys");
        Browser.assertAccessible(supervisor);
    }

    @Test
    @Order(5)
    void aCallIsLedByItsScriptAndPointsAreAdjustedOnceInIt() {
        var page = browser.signedIn("marta");
        screens.answerCallOf(page, "601 274 418", "Halina Wróbel");
        screens.identify(page, "12.04.1958", "20-020");
        followScript(page);
        Browser.screenshot(page, "call");
        Browser.assertAccessible(page);

        adjustPoints(page);

        HotlineScreens.hangUp(page);
    }

    @Test
    @Order(6)
    void everyDeedStandsInTheAuditTrail() {
        var page = browser.signedIn("joanna");
        page.navigate(infolinia.url("audit"));
        for (var deed : DEEDS) {
            page.locator(".audit-search input").fill(deed);
            assertThat(page.locator("vaadin-grid").getByText(deed).first()).isVisible();
        }
        Browser.screenshot(page, "audit");
        page.navigate(infolinia.url("dashboard"));
        assertThat(page.getByText("Głos uczestników").first()).isVisible();
        Browser.screenshot(page, "dashboard");
        Browser.assertAccessible(page);
    }

    @Test
    @Order(7)
    void theAdministratorHasTheIndexBuiltAnew() {
        var page = browser.signedIn("admin");
        page.navigate(infolinia.url("search-index"));
        var buildAnew = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zbuduj od nowa"));
        buildAnew.click();
        assertThat(buildAnew).isEnabled();
        assertThat(page.getByText("działa").first()).isVisible();
        Browser.screenshot(page, "search-index");
        Browser.assertAccessible(page);
    }

    @Test
    @Order(8)
    void theStoredDataIsWhole() {
        assertThat(infolinia.command("verify")).contains(" 0 broken");
    }

    private static void followScript(Page page) {
        page.getByText("Pytanie o saldo").first().click();
        assertThat(page.getByText("Krok 1").first()).isVisible();
        page.keyboard().press("Alt+1");
        assertThat(page.getByText("Krok 2").first()).isVisible();
        page.keyboard().press("Alt+Enter");
        assertThat(page.getByText("odczytane o").first()).isVisible();
    }

    private void adjustPoints(Page page) {
        var post = screens.prepareAdjustmentByHundred(page);
        Browser.screenshot(page, "adjust");
        post.dblclick();
        screens.awaitPosted(page);
        Browser.screenshot(page, "adjusted");
        page.keyboard().press("Escape");
        assertThat(page.getByText("+100")).hasCount(1);
    }
}
