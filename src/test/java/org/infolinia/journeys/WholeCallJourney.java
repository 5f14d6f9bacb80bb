package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One call from the ring to the finished wrap-up without a mouse: found out who calls, script, points, ticket, disposition
 * and a callback. How many keys that takes and how long is written beside the other outcomes of the journeys.
 */
@Tag("browser")
class WholeCallJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private static final String PIOTR = "Piotr Kowalik";
    private static final String EXTENSION = "703";
    private static final String HOTLINE = "+48171234567";
    private static final Pattern CALL = Pattern.compile(".*/calls/\\d+");
    private static final Pattern CODE = Pattern.compile("\\b\\d{3} \\d{3}\\b");
    private static final Path MEASURED = Path.of("target", "journeys", "whole-call.txt");

    /** Chords, arrows, Tab and Enter; what is typed into fields does not count. */
    private static final int FEW_KEYS = 45;

    /** What he answers, by the words in which he is asked. */
    private static final Map<String, String> ANSWERS = Map.of(
            "datę urodzenia", "29.05.1976",
            "kod pocztowy", "35-309",
            "Od którego roku", "2020",
            "adres e-mail", "piotr.kowalik@instal-kow.example",
            "numer telefonu", "512330874");

    private final Browser browser = STAGE.browser();
    private final ParticipantMailbox piotr = STAGE.mailboxOf("piotr.kowalik@instal-kow.example");

    @Test
    void fromTheRingToTheFinishedWrapUpWithKeysAlone() throws IOException {
        var telephone = Telephone.madeKnownBy(browser.signedIn("admin"), STAGE.infolinia());
        var page = browser.signedIn("ewa");
        AgentState.sitsAt(page, EXTENSION);
        page.keyboard().press("Control+k");
        page.keyboard().press("Escape");

        var keys = new Keys(page);
        long began = System.nanoTime();
        telephone.rings("+48512330874", HOTLINE, EXTENSION);
        assertThat(page.locator(".incoming-call")).containsText(PIOTR);
        keys.press("F2");
        page.waitForURL(CALL);
        assertThat(HotlineScreens.heading(page, PIOTR)).isVisible();
        telephone.tells("answered", EXTENSION);

        answersTwoQuestions(page, keys);
        readsACodeBack(page, keys);
        isLedByTheScript(page, keys);
        addsPointsFromTheScript(page, keys);
        opensATicket(page, keys);

        keys.press("F9");
        assertThat(page.getByLabel("Czego dotyczyła rozmowa?")).isFocused();
        assertThat(page.locator(".wrap-up")).containsText("dodano punkty");
        telephone.tells("ended", EXTENSION);
        promisesACallback(page, keys);
        keys.press("Control+Enter");
        assertThat(page.getByText("Moje ostatnie rozmowy")).isVisible();
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(page.locator(".agent-state")).containsText("Gotowość");
        Browser.screenshot(page, "whole-call-finished");
        assertThat(keys.pressed()).isLessThanOrEqualTo(FEW_KEYS);
        write(keys, took);
    }

    private static void answersTwoQuestions(Page page, Keys keys) {
        keys.press("Alt+i");
        var words = page.locator(".words-to-say");
        var answer = page.getByLabel("Odpowiedź dzwoniącego");
        for (int question = 1; question <= 2; question++) {
            assertThat(answer).isFocused();
            assertThat(answer).isEmpty();
            var asked = words.innerText();
            keys.type(ANSWERS.entrySet().stream()
                    .filter(known -> asked.contains(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow());
            keys.press("Enter");
            if (question == 1) {
                assertThat(page.getByText("Zgadza się.")).isVisible();
            }
        }
        assertThat(page.getByText("Poziom 2 z 3").first()).isVisible();
    }

    private void readsACodeBack(Page page, Keys keys) {
        keys.press("Alt+p");
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("Wyślij", new Locator.GetByTextOptions().setExact(true)))
                .isFocused();
        keys.press("Enter");
        assertThat(page.getByLabel("Kod odczytany przez rozmówcę")).isFocused();
        var letter = piotr.await("the code", mail -> mail.subject().contains("kod do rozmowy"));
        var code = CODE.matcher(letter.text());
        assertThat(code.find()).isTrue();
        keys.type(code.group());
        keys.press("Enter");
        assertThat(page.getByText("Poziom 3 z 3").first()).isVisible();
    }

    private static void isLedByTheScript(Page page, Keys keys) {
        keys.press(chordOf(page, "Brak punktów za kod"));
        assertThat(place(page)).containsText("Powitanie");
        keys.press("Alt+1");
        assertThat(place(page)).containsText("Nagrywanie");
        keys.press("Alt+Enter");
        assertThat(place(page)).containsText("Kod z opakowania");
        assertThat(page.getByLabel("Kod z opakowania")).isFocused();
        keys.type("MI-4471902");
        keys.press("Enter");
        assertThat(place(page)).containsText("Stan kodu");
        keys.press(chordOf(page, "Kod dobry, punktów brak"));
        assertThat(place(page)).containsText("Dopisanie punktów");
    }

    private static void addsPointsFromTheScript(Page page, Keys keys) {
        keys.press("Alt+1");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("Korekta punktów")).isVisible();
        assertThat(dialog.locator("vaadin-select[focused]")).isVisible();
        keys.press("ArrowDown");
        assertThat(page.locator("vaadin-select-item:focus")).isVisible();
        keys.press("Enter");
        assertThat(page.locator("vaadin-select-overlay[opened], vaadin-select[opened]"))
                .hasCount(0);
        keys.press("Tab");
        keys.press("Tab");
        keys.press("Tab");
        assertThat(page.locator(".amount input")).isFocused();
        keys.press("Control+a");
        keys.type("100");
        assertThat(button(page, "Zapisz korektę")).isEnabled();
        keys.press("Control+Enter");
        assertThat(page.getByText("Zapisano. Saldo").first()).isVisible();
        keys.press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(place(page)).containsText("Nowe saldo");
        keys.press("Alt+1");
        assertThat(place(page)).containsText("Pożegnanie");
    }

    private static void opensATicket(Page page, Keys keys) {
        keys.press("Alt+z");
        assertThat(page.getByLabel("Temat sprawy")).isFocused();
        keys.type("Etykieta z nieczytelnym kodem");
        keys.press("Tab");
        keys.press("Tab");
        keys.press("Tab");
        keys.type("Kod pod światło czyta się z trudem, prosi o sprawdzenie partii.");
        keys.press("Control+Enter");
        assertThat(page.getByText(Pattern.compile("Utworzono INF-\\d+"))).isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page).hasURL(CALL);
    }

    private static void promisesACallback(Page page, Keys keys) {
        keys.press("Alt+o");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("Umów oddzwonienie")).isVisible();
        assertThat(dialog.getByLabel("Dzień")).isFocused();
        keys.press("Control+Enter");
        assertThat(dialog).hasCount(0);
        assertThat(page.getByText("Umówione oddzwonienia")).isVisible();
    }

    private static Locator place(Page page) {
        return page.locator(".path-line [aria-current=step]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** The key that stands on the answer, as a person reads it. */
    private static String chordOf(Page page, String answer) {
        var button = page.locator("button.answer").filter(new Locator.FilterOptions().setHasText(answer));
        assertThat(button).isVisible();
        return button.getAttribute("aria-keyshortcuts");
    }

    private static void write(Keys keys, Duration took) throws IOException {
        Files.createDirectories(MEASURED.getParent());
        Files.writeString(
                MEASURED,
                "%d keys, %d characters, %.1f s%n".formatted(keys.pressed(), keys.typed(), took.toMillis() / 1000.0),
                UTF_8);
    }

    /** The keyboard, counting. */
    private static final class Keys {

        private final Page page;
        private int pressed;
        private int typed;

        Keys(Page page) {
            this.page = page;
        }

        void press(String key) {
            page.keyboard().press(key);
            pressed++;
        }

        void type(String text) {
            page.keyboard().type(text);
            typed += text.length();
        }

        int pressed() {
            return pressed;
        }

        int typed() {
            return typed;
        }
    }
}
