package org.infolinia.journeys;

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

/** A telephone system that tells of one call, as any of them would: signed, over the webhook. */
final class Telephone {

    private static final int ACCEPTED = 202;
    private static final Clock CLOCK = Clock.systemUTC();

    private final RunningInfolinia infolinia;
    private final String key;
    private final String secret;
    private final String call = "journey-" + UUID.randomUUID();
    private String from = "";
    private String to = "";

    private Telephone(RunningInfolinia infolinia, String key, String secret) {
        this.infolinia = infolinia;
        this.key = key;
        this.secret = secret;
    }

    /** Makes itself known for the numbers of every program. */
    static Telephone madeKnownBy(Page admin, RunningInfolinia infolinia) {
        var name = "Centrala " + UUID.randomUUID();
        admin.navigate(infolinia.url("telephony"));
        admin.getByLabel("Nazwa systemu").first().fill(name);
        admin.getByLabel("Także numery innych programów").first().check();
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dodaj system"))
                .first()
                .click();
        var secret = admin.locator(".api-secret input");
        secret.waitFor();
        var key = admin.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name))
                .getByText(Pattern.compile("^Klucz [a-z0-9]{12}$"))
                .innerText()
                .replace("Klucz ", "");
        return new Telephone(infolinia, key, secret.inputValue());
    }

    /**
     * A call comes in.
     *
     * @param at the extension that rings
     */
    void rings(String caller, String dialled, String at) {
        from = caller;
        to = dialled;
        tells("ringing", at);
    }

    void tells(String event, String at) {
        var body =
                """
                {"id":"%s","call":"%s","event":"%s","at":"%s","from":"%s","to":"%s","extension":"%s"}""".formatted(event, call, event, CLOCK.instant(), from, to, at).getBytes(UTF_8);
        var stamp = Long.toString(CLOCK.instant().getEpochSecond());
        try {
            var request = HttpRequest.newBuilder(URI.create(infolinia.url("api/calls/events")))
                    .header("Infolinia-Source", key)
                    .header("Infolinia-Timestamp", stamp)
                    .header("Infolinia-Signature", "v1=" + signature(stamp, body))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(ACCEPTED);
        } catch (IOException | GeneralSecurityException broken) {
            throw new AssertionError("The event was not told", broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String signature(String stamp, byte[] body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        mac.update((stamp + ".").getBytes(UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
