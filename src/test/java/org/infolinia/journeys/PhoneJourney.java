package org.infolinia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A telephone rings: the agent who sits there sees who calls, nobody else does, and what is being typed goes on. */
@Tag("browser")
class PhoneJourney {

    @RegisterExtension
    static final Stage STAGE = Stage.withDemoData();

    private static final int ACCEPTED = 202;
    private static final Clock CLOCK = Clock.systemUTC();

    private final Browser browser = STAGE.browser();
    private final String call = "journey-" + UUID.randomUUID();
    private String key = "";
    private String secret = "";

    @Test
    void aRingingCallIsSeenWhereItRingsAndTakenWithOneKey() throws Exception {
        aTelephoneSystemIsMadeKnown();
        var tomasz = browser.signedIn("tomasz");
        sitsAt(tomasz, "701");
        var pawel = browser.signedIn("pawel");
        sitsAt(pawel, "702");
        var typing = tomasz.getByRole(AriaRole.COMBOBOX).first();
        typing.focus();
        tomasz.keyboard().type("wrob");

        assertThat(tell("ringing", "701")).isEqualTo(ACCEPTED);

        assertThat(strip(tomasz)).containsText("+48 601 274 418");
        assertThat(strip(tomasz)).containsText("Halina Wróbel");
        assertThat(typing).isFocused();
        tomasz.keyboard().type("el");
        assertThat(typing).hasValue("wrobel");
        assertThat(strip(pawel)).hasCount(0);
        Browser.screenshot(tomasz, "call-ringing");
        Browser.assertAccessible(tomasz);

        tomasz.keyboard().press("F2");

        tomasz.waitForURL(Pattern.compile(".*/calls/\\d+"));
        assertThat(HotlineScreens.heading(tomasz, "Halina Wróbel")).isVisible();
        assertThat(strip(tomasz)).hasCount(0);
        assertThat(tomasz.locator("#search-results")).isHidden();

        assertThat(tell("answered", "701")).isEqualTo(ACCEPTED);
        passedOnToAColleague(tomasz, pawel);

        assertThat(tell("ended", "702")).isEqualTo(ACCEPTED);
        assertThat(pawel.getByText("Czego dotyczyła rozmowa?").first()).isVisible();
        HotlineScreens.wrapUp(pawel);
        HotlineScreens.wrapUp(tomasz);
    }

    private static void passedOnToAColleague(Page tomasz, Page pawel) {
        tomasz.keyboard().press("F8");
        var dialog = tomasz.getByRole(AriaRole.DIALOG);
        dialog.getByText(Pattern.compile("Paweł")).first().click();
        dialog.getByLabel("Co warto wiedzieć").fill("Pyta o blender");
        tomasz.keyboard().press("Control+Enter");

        assertThat(strip(pawel)).containsText("Pyta o blender");
        Browser.screenshot(pawel, "call-transfer");
        Browser.assertAccessible(pawel);
        pawel.keyboard().press("F2");

        pawel.waitForURL(Pattern.compile(".*/calls/\\d+"));
        assertThat(HotlineScreens.heading(pawel, "Halina Wróbel")).isVisible();
        assertThat(tomasz.getByText("Czego dotyczyła rozmowa?").first()).isVisible();
        Browser.screenshot(tomasz, "call-passed-on");
    }

    private void aTelephoneSystemIsMadeKnown() {
        var admin = browser.signedIn("admin");
        admin.navigate(STAGE.infolinia().url("telephony"));
        admin.getByLabel("Nazwa systemu").first().fill("Asterisk " + call);
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dodaj system"))
                .first()
                .click();
        var shown = admin.locator(".api-secret input");
        shown.waitFor();
        secret = shown.inputValue();
        key = admin.getByText(Pattern.compile("^Klucz [a-z0-9]{12}$"))
                .first()
                .innerText()
                .replace("Klucz ", "");
        Browser.screenshot(admin, "telephony");
        Browser.assertAccessible(admin);
    }

    private static void sitsAt(Page page, String extension) {
        choose(page, Pattern.compile("Numer wewnętrzny"));
        page.getByLabel("Numer wewnętrzny").fill(extension);
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        var state = page.locator(".agent-state");
        if (!state.innerText().contains("Gotowość")) {
            choose(page, Pattern.compile("^Gotowość$"));
        }
        assertThat(state).containsText("Gotowość");
    }

    private static void choose(Page page, Pattern choice) {
        page.locator(".agent-state vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(choice))
                .first()
                .click();
    }

    private static Locator strip(Page page) {
        return page.locator(".incoming-call");
    }

    private int tell(String event, String extension)
            throws IOException, InterruptedException, GeneralSecurityException {
        var body = """
                {"id":"%s","call":"%s","event":"%s","at":"%s","from":"+48601274418","extension":"%s"}""".formatted(event, call, event, CLOCK.instant(), extension).getBytes(UTF_8);
        var stamp = Long.toString(CLOCK.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(STAGE.infolinia().url("api/calls/events")))
                .header("Infolinia-Source", key)
                .header("Infolinia-Timestamp", stamp)
                .header("Infolinia-Signature", "v1=" + signature(stamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private String signature(String stamp, byte[] body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        mac.update((stamp + ".").getBytes(UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
