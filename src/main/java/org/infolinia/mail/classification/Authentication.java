package org.infolinia.mail.classification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.Decision;
import org.infolinia.mail.Decision.Stage;
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
    private static final int MAXIMUM_RESULTS = 12;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}\\)");
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
    public Assured judge(Headers headers, EmailAddress from) {
        if (believedServers.isEmpty()) {
            return new Assured(SenderAssurance.NONE, List.of());
        }
        return headers.all(HEADER).stream()
                .map(Authentication::withoutComments)
                .filter(this::isBelieved)
                .findFirst()
                .map(results -> assured(results, from.domain()))
                .orElseGet(() -> Assured.of(SenderAssurance.NONE, List.of(told("silent"))));
    }

    /**
     * How far the sender is vouched for.
     *
     * @param told the same in words, and what was found out for and against it; empty where no server is believed
     */
    public record Assured(SenderAssurance assurance, List<Decision> told) {

        public Assured {
            told = List.copyOf(told);
        }

        private static Assured of(SenderAssurance assurance, List<Decision> reasons) {
            var verdict = Decision.of(
                    Stage.SORTED, "mail.decision.assurance-" + assurance.name().toLowerCase(Locale.ROOT));
            return new Assured(
                    assurance,
                    Stream.concat(Stream.of(verdict), reasons.stream()).toList());
        }
    }

    /** The ways of finding out that count, the strongest first. */
    private enum Method {
        DKIM(SenderAssurance.SIGNED, "header\\.(?:d=|i=[^\\s;@]{0,64}@)([a-z0-9.-]{1,253})"),
        DMARC(SenderAssurance.DOMAIN, "header\\.from=(?:[^\\s;@]{0,64}@)?([a-z0-9.-]{1,253})"),
        SPF(SenderAssurance.DOMAIN, "smtp\\.mailfrom=\"?(?:[^\\s;\"@]{0,64}@)?([a-z0-9.-]{1,253})");

        private final SenderAssurance worth;
        private final Pattern named;
        private final Pattern result;

        Method(SenderAssurance worth, String named) {
            this.worth = worth;
            this.named = Pattern.compile(named);
            this.result = Pattern.compile(key() + "\\s*(?:/\\s*\\d+\\s*)?=\\s*([a-z]{1,20})(?:\\s.*)?");
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What one method found out.
     *
     * @param speaker whose domain it is about; empty when that is not said
     */
    private record Found(Method method, String result, String speaker) {

        boolean speaksFor(String domain) {
            return result.equals("pass") && isOf(domain, speaker);
        }

        Decision told(String domain) {
            return switch (result) {
                case "pass" -> {
                    if (speaker.isEmpty()) {
                        yield Authentication.told("unnamed", method.name());
                    }
                    yield isOf(domain, speaker)
                            ? Authentication.told(method.key() + "-pass", speaker)
                            : Authentication.told(method.key() + "-other", speaker, domain);
                }
                case "none" -> Authentication.told(method.key() + "-none");
                case "temperror", "permerror" -> Authentication.told("error", method.name(), result);
                default -> Authentication.told(method.key() + "-fail", result);
            };
        }
    }

    private static Assured assured(String results, String domain) {
        var found = Stream.of(results.split(";", MAXIMUM_RESULTS))
                .flatMap(result -> found(result.strip()).stream())
                .toList();
        var assurance = found.stream()
                .filter(one -> one.speaksFor(domain))
                .map(one -> one.method().worth)
                .max(Comparator.naturalOrder())
                .orElse(SenderAssurance.NONE);
        return Assured.of(
                assurance,
                found.isEmpty()
                        ? List.of(told("silent"))
                        : found.stream().map(one -> one.told(domain)).distinct().toList());
    }

    private static Optional<Found> found(String result) {
        return Stream.of(Method.values())
                .flatMap(method -> {
                    var said = method.result.matcher(result);
                    return said.matches()
                            ? Stream.of(new Found(method, said.group(1), speaker(method, result)))
                            : Stream.empty();
                })
                .findFirst();
    }

    private static String speaker(Method method, String result) {
        var named = method.named.matcher(result);
        return named.find() ? named.group(1) : "";
    }

    private static Decision told(String reason, String... arguments) {
        return Decision.of(Stage.SORTED, "mail.assurance." + reason, arguments);
    }

    private boolean isBelieved(String results) {
        var server = results.split(";", 2)[0].strip().split("\\s", 2)[0];
        return believedServers.contains(server);
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
