package org.infolinia.mail.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.SenderAssurance;
import org.infolinia.mail.mime.Headers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads what our own receiving server found out about a sender (Authentication-Results, RFC 8601). Anybody can write such
 * a header, so only those under a configured authserv-id count, and of them the topmost, which the last server added.
 */
@Component
public class Authentication {

    private static final String HEADER = "Authentication-Results";
    private static final int MAXIMUM_LENGTH = 10_000;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}\\)");
    private static final Pattern SPF_DOMAIN =
            Pattern.compile("smtp\\.mailfrom=\"?(?:[^\\s;\"@]{0,64}@)?([a-z0-9.-]{1,253})");
    private static final Pattern DKIM_DOMAIN = Pattern.compile("header\\.(?:d=|i=[^\\s;@]{0,64}@)([a-z0-9.-]{1,253})");
    private static final Pattern FROM_DOMAIN = Pattern.compile("header\\.from=(?:[^\\s;@]{0,64}@)?([a-z0-9.-]{1,253})");

    private final Set<String> believedServers;

    /** @param believedServers authserv-ids with commas between; empty when no server is believed */
    Authentication(@Value("${infolinia.mail-authserv-id:}") String believedServers) {
        this.believedServers = Arrays.stream(
                        believedServers.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(server -> !server.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param from whom the message says to come from; only what is said of his domain counts */
    public SenderAssurance assuranceOf(Headers headers, EmailAddress from) {
        return headers.all(HEADER).stream()
                .map(Authentication::withoutComments)
                .filter(this::isBelieved)
                .findFirst()
                .map(results -> assurance(results, from.domain()))
                .orElse(SenderAssurance.NONE);
    }

    private boolean isBelieved(String results) {
        var server = results.split(";", 2)[0].strip().split("\\s", 2)[0];
        return believedServers.contains(server);
    }

    private static SenderAssurance assurance(String results, String domain) {
        var methods = List.of(results.split(";"));
        if (methods.stream().anyMatch(method -> passes(method, "dkim", DKIM_DOMAIN, domain))) {
            return SenderAssurance.SIGNED;
        }
        boolean isVouchedFor = methods.stream()
                .anyMatch(method ->
                        passes(method, "spf", SPF_DOMAIN, domain) || passes(method, "dmarc", FROM_DOMAIN, domain));
        return isVouchedFor ? SenderAssurance.DOMAIN : SenderAssurance.NONE;
    }

    private static boolean passes(String result, String method, Pattern named, String domain) {
        if (!result.strip().matches(method + "\\s*(?:/\\s*\\d+\\s*)?=\\s*pass(?:\\s.*)?")) {
            return false;
        }
        var found = named.matcher(result);
        return found.find() && isOf(domain, found.group(1));
    }

    /** A domain may speak for those below it, as in relaxed alignment. */
    private static boolean isOf(String domain, String speaker) {
        return speaker.indexOf('.') > 0 && (domain.equals(speaker) || domain.endsWith("." + speaker));
    }

    private static String withoutComments(String value) {
        var line = value.length() > MAXIMUM_LENGTH ? value.substring(0, MAXIMUM_LENGTH) : value;
        return COMMENT.matcher(line).replaceAll(" ").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
