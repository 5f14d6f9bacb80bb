package org.infolinia.surveys.visit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whoever comes to a survey's page.
 *
 * @param isKnownMachine whether it says itself that it is none of us
 */
public record Visitor(boolean isKnownMachine) {

    /** Parts of what mail scanners, previews of links and programs call themselves. */
    private static final List<String> MACHINES = List.of(
            "barracuda",
            "bingpreview",
            "bot/",
            "bot;",
            "crawler",
            "curl/",
            "facebookexternalhit",
            "forcepoint",
            "fortigate",
            "go-http-client",
            "googleimageproxy",
            "java-http-client",
            "libwww",
            "mimecast",
            "okhttp",
            "proofpoint",
            "python-requests",
            "python-urllib",
            "skypeuripreview",
            "slackbot",
            "sophos",
            "spider",
            "symantec",
            "telegrambot",
            "trendmicro",
            "urlscan",
            "wget/",
            "whatsapp/");

    /** @param userAgent as the browser calls itself, or null when it does not */
    public static Visitor calling(@Nullable String userAgent) {
        var name = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return new Visitor(MACHINES.stream().anyMatch(name::contains));
    }
}
