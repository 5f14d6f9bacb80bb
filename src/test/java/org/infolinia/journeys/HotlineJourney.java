package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** A day at the hotline, from sign-in to the supervisor's score, in the order in which it happens. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class HotlineJourney {

    private static final String HALINA = "halina.wrobel@poczta.example";
    private static final String HOTLINE = "pomoc@klubsmaku.example";
    private static final String SUBJECT = "Gdzie jest mój toster?";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Fewer than an hour's limit of new tickets from one sender. */
    private static final int MAILS = 12;

    private static final int MAILS_BEFORE_THE_POWER_CUT = 5;
    private static final Pattern ONE_TICKET = Pattern.compile("^1 zgłoszenie$");
    private static final Pattern TICKET_NUMBER = Pattern.compile("INF-\\d+");
    private static final Pattern NO_TICKET = Pattern.compile("^0 zgłoszeń$");
    private static final List<String> DEEDS =
            List.of("Skorygowano punkty", "Sprawdzono odpowiedź na pytanie kontrolne");
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private RunningInfolinia infolinia;
    private Browser browser;
    private ParticipantMailbox halina;

    @BeforeAll
    void open() {
        infolinia = RunningInfolinia.withDemoData();
        browser = new Browser(infolinia);
        halina = new ParticipantMailbox(HALINA, infolinia);
    }

    @AfterAll
    void close() {
        browser.close();
        infolinia.close();
    }

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
        page.keyboard().press("Enter");
        assertThat(heading(page, "Halina Wróbel")).isVisible();
        assertThat(page.getByText("12.04.1958")).hasCount(0);
        Browser.screenshot(page, "participant-masked");
        Browser.assertAccessible(page);
    }

    @Test
    @Order(3)
    void aMailBecomesATicketItsAnswerGoesOutAndTheReplyLandsInTheSameTicket() {
        halina.write(HOTLINE, SUBJECT, "Dzień dobry, zamówiłam toster trzy tygodnie temu i nadal go nie mam.");
        var page = browser.signedIn("marta");
        openTicket(page);
        assertThat(page.getByText("nadal go nie mam")).isVisible();
        Browser.screenshot(page, "ticket");
        Browser.assertAccessible(page);

        page.getByLabel("Treść odpowiedzi").fill("Toster jest w drodze, dotrze jutro.");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("odpisał").first()).isVisible();

        var answer = halina.await("the answer", letter -> letter.text().contains("dotrze jutro"));
        halina.reply(answer, "Dziękuję, czekam na kuriera.");
        assertThat(page.getByText("czekam na kuriera").first()).isVisible();
        Browser.screenshot(page, "ticket-replied");
    }

    @Test
    @Order(4)
    void aResolvedTicketIsFollowedByASurveyThatIsAnsweredOnceAndSeenByTheSupervisor() {
        var page = browser.signedIn("marta");
        openTicket(page);
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
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wyślij ocenę"))
                .click();
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
        page.navigate(infolinia.url("calls"));
        page.getByLabel("Numer rozmówcy").fill("601 274 418");
        page.keyboard().press("F2");
        page.waitForURL(Pattern.compile(".*/calls/\\d+"));
        assertThat(heading(page, "Halina Wróbel")).isVisible();

        identify(page);
        followScript(page);
        Browser.screenshot(page, "call");
        Browser.assertAccessible(page);

        adjustPoints(page);

        page.keyboard().press("F9");
        page.getByLabel("Czego dotyczyła rozmowa?").click();
        page.getByRole(AriaRole.OPTION).first().click();
        page.keyboard().press("Escape");
        Browser.screenshot(page, "call-wrap-up");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Moje ostatnie rozmowy")).isVisible();
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
    void aPowerCutWhileMailArrivesLosesNothingAndDoublesNothing() throws InterruptedException {
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        var sender = Thread.ofVirtual().start(() -> sendUntilTheLineIsDead(acknowledged));
        Awaitility.await("some mail is acknowledged")
                .atMost(PATIENCE)
                .until(() -> acknowledged.size() >= MAILS_BEFORE_THE_POWER_CUT);
        infolinia.kill();
        sender.join();

        infolinia.startAgain();

        var page = browser.signedIn("marta");
        for (var subject : acknowledged) {
            Awaitility.await("one ticket of: " + subject).atMost(PATIENCE).until(() -> ticketsOf(page, subject) == 1);
        }
    }

    @Test
    @Order(8)
    void theStoredDataIsWhole() {
        assertThat(infolinia.command("verify")).contains(" 0 broken");
    }

    private void sendUntilTheLineIsDead(List<String> acknowledged) {
        try {
            for (int i = 1; i <= MAILS; i++) {
                var subject = "Awaria zasilania nr " + (100 + i);
                halina.write(HOTLINE, subject, "Czy ta wiadomość dotarła?");
                acknowledged.add(subject);
            }
        } catch (IllegalStateException theServerIsGone) {
            assertThat(acknowledged).isNotEmpty();
        }
    }

    private int ticketsOf(Page page, String subject) {
        page.navigate(infolinia.url("tickets"));
        page.getByLabel("Szukaj na liście").fill(subject);
        page.getByText(ONE_TICKET).or(page.getByText(NO_TICKET)).waitFor();
        return page.locator("vaadin-grid").getByText(subject).count();
    }

    private void identify(Page page) {
        page.keyboard().press("Alt+i");
        answer(page, "data urodzenia", "12.04.1958");
        assertThat(page.getByText("Zgadza się.")).isVisible();
        answer(page, "kod pocztowy", "20-020");
        assertThat(page.getByText("Poziom 2 z 3").first()).isVisible();
    }

    private static void answer(Page page, String question, String words) {
        page.getByLabel(question).check();
        page.getByLabel("Odpowiedź dzwoniącego").fill(words);
        page.keyboard().press("Enter");
    }

    private static void followScript(Page page) {
        page.getByText("Pytanie o saldo").first().click();
        assertThat(page.getByText("Krok 1").first()).isVisible();
        page.keyboard().press("Alt+1");
        assertThat(page.getByText("Odczytaj dosłownie").first()).isVisible();
        page.keyboard().press("Alt+Enter");
        assertThat(page.getByText("odczytane o").first()).isVisible();
    }

    private static void adjustPoints(Page page) {
        page.keyboard().press("Alt+k");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("Korekta punktów")).isVisible();
        dialog.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION).first().click();
        dialog.getByLabel("Zmień o +100").click();
        dialog.getByLabel("Uzasadnienie").fill("Paragon jest w systemie kas, karta nie była zeskanowana.");
        Browser.screenshot(page, "adjust");
        var post = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Zapisz korektę"));
        assertThat(post).isEnabled();
        post.dblclick();
        assertThat(page.getByText("Zapisano. Saldo").first()).isVisible();
        Browser.screenshot(page, "adjusted");
        page.keyboard().press("Escape");
        assertThat(page.getByText("+100")).hasCount(1);
    }

    private void openTicket(Page page) {
        Awaitility.await("the ticket is listed").atMost(PATIENCE).until(() -> ticketsOf(page, SUBJECT) == 1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TICKET_NUMBER))
                .first()
                .click();
        assertThat(heading(page, SUBJECT)).isVisible();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
