package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.infolinia.mail.HostilePayloads;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail that attacks whoever reads it, shown where people read it: in the ticket and in the intake. */
@Tag("browser")
@TestMethodOrder(OrderAnnotation.class)
class HostileMailJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private static final Pattern MAIL_IN_ADDRESS = Pattern.compile("mail=\\d+");
    private static final String ATTACKER = "atak@gdzies.example";
    private static final String HOTLINE = "pomoc@klubsmaku.example";
    private static final String SUBJECT = "Nagroda czeka na Ciebie";
    private static final String MARKER = "window.pwned";
    private static final int PAYLOADS_IN_A_MAIL = 12;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final Pattern EVIL = Pattern.compile("//[^/]*evil\\.example");

    private final RunningInfolinia infolinia = STAGE.infolinia();
    private final Browser browser = STAGE.browser();
    private final HotlineScreens screens = STAGE.screens();

    /** What attacks did in a tab. */
    private static final class Watch {

        private final List<String> deeds = new CopyOnWriteArrayList<>();

        Watch(Page page) {
            page.onDialog(dialog -> {
                deeds.add("dialog " + dialog.message());
                dialog.dismiss();
            });
            page.onPopup(popup -> deeds.add("popup " + popup.url()));
            page.context().onRequest(request -> {
                if (EVIL.matcher(request.url()).find()) {
                    deeds.add("asked for " + request.url());
                }
            });
        }

        List<String> deedsIn(Page page) {
            var all = new ArrayList<>(deeds);
            if (Boolean.TRUE.equals(page.evaluate("() => " + MARKER + " !== undefined"))) {
                all.add("ran");
            }
            return all;
        }
    }

    @Test
    @Order(1)
    void theWatchSeesAnAttackThatSucceeds() {
        var page = browser.tab();
        page.navigate(infolinia.url("sign-in"));
        var watch = new Watch(page);

        page.setContent("<img src='https://evil.example/pixel.png' onerror='window.pwned=1'>");

        page.waitForFunction("() => " + MARKER + " === 1");
        assertThat(watch.deedsIn(page)).contains("ran", "asked for https://evil.example/pixel.png");
    }

    @Test
    @Order(2)
    void noAttackRunsOrLoadsAnythingInTheTicket() {
        int mails = sendAttacks();
        var page = browser.signedIn("marta");
        var watch = new Watch(page);
        screens.openTicket(page, SUBJECT);
        assertThat(page.locator("iframe.as-sent")).hasCount(mails);

        page.locator("details.folded").evaluateAll("all => all.forEach(details => details.open = true)");
        awaitFrames(page);

        assertThat(watch.deedsIn(page)).isEmpty();
        assertThat(page.url()).contains("/tickets/");
        assertThat(page.locator("iframe.as-sent:not([sandbox=''])")).hasCount(0);
        Browser.screenshot(page, "hostile-ticket");
        Browser.assertAccessible(page);
    }

    @Test
    @Order(3)
    void noAttackRunsOrLoadsAnythingInTheIntake() {
        var page = browser.signedIn("joanna");
        var watch = new Watch(page);
        page.navigate(infolinia.url("mail?q=" + ATTACKER));
        assertThat(page.getByText(ATTACKER).first()).isVisible();

        int mails = batches().size();
        for (int mail = 0; mail < mails; mail++) {
            var before = page.url();
            page.keyboard().press("Alt+ArrowDown");
            page.waitForURL(
                    url -> !url.equals(before) && MAIL_IN_ADDRESS.matcher(url).find());
            assertThat(page.locator(".mail-detail")).containsText(SUBJECT);
            page.locator("details.folded").evaluateAll("all => all.forEach(details => details.open = true)");
            awaitFrames(page);
        }

        assertThat(watch.deedsIn(page)).isEmpty();
        assertThat(page.locator("iframe.as-sent:not([sandbox=''])")).hasCount(0);
        assertThat(page.locator(".mail-detail .trail")).containsText("Rozpoznanie");
        Browser.screenshot(page, "hostile-intake");
        Browser.assertAccessible(page);
    }

    @Test
    @Order(4)
    void theIntakeIsReadOnAPhoneAndInTheDark() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var phone = browser.tab(PHONE_WIDTH, PHONE_HEIGHT, scheme);
            browser.signIn(phone, "joanna", "infolinia-demo");
            phone.waitForURL(url -> !url.contains("sign-in"));
            phone.navigate(infolinia.url("mail?q=" + ATTACKER));
            assertThat(phone.getByText(ATTACKER).first()).isVisible();
            Browser.screenshot(phone, "intake-phone-" + scheme);
            Browser.assertAccessible(phone);
            assertThat(((Number) phone.evaluate("document.scrollingElement.scrollWidth - innerWidth")).intValue())
                    .isLessThanOrEqualTo(0);
        }
    }

    /** All in one ticket, since each answers the first. */
    private int sendAttacks() {
        var attacker = STAGE.mailboxOf(ATTACKER);
        String first = null;
        for (var batch : batches()) {
            var id = attacker.writeHtml(HOTLINE, SUBJECT, "<html><body>" + batch + "</body></html>", first);
            first = first == null ? id : first;
        }
        return batches().size();
    }

    /** What is not closed in an attack would swallow those behind it, so the last of each mail is another one. */
    private static List<String> batches() {
        var payloads = HostilePayloads.all();
        return IntStream.range(0, (payloads.size() + PAYLOADS_IN_A_MAIL - 1) / PAYLOADS_IN_A_MAIL)
                .mapToObj(batch -> String.join(
                        "</div>\n<div>",
                        payloads.subList(
                                batch * PAYLOADS_IN_A_MAIL,
                                Math.min(payloads.size(), (batch + 1) * PAYLOADS_IN_A_MAIL))))
                .map(bodies -> "<p>Gratulacje!</p><div>" + bodies + "</div>")
                .toList();
    }

    /** A frame of the mail that was shown before never loads any more. */
    private static void awaitFrames(Page page) {
        page.frames().stream()
                .filter(frame -> !frame.isDetached())
                .forEach(frame -> frame.waitForLoadState(LoadState.LOAD));
    }
}
