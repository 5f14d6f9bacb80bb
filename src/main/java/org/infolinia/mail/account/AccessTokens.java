package org.infolinia.mail.account;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.infolinia.mail.SignIn.OAuth2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens for mailboxes that sign in by OAuth 2, kept in memory as long as they are good. */
@Component
class AccessTokens {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** A token that ends so soon is not begun with any more. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** What a token is good for when its provider does not say; RFC 6749 leaves it open. */
    private static final long USUAL_SECONDS = 300;

    private static final int OK = 200;

    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http;
    private final Map<OAuth2, Holder> holders = new ConcurrentHashMap<>();

    AccessTokens(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }

    /**
     * A token that is good for a while.
     *
     * @param replaced is told the new refresh token when the provider gives one
     * @throws TokenRefusedException when the provider gives none
     * @throws IOException when the provider is not reached
     */
    String tokenFor(OAuth2 signIn, Consumer<String> replaced) throws IOException {
        return holders.computeIfAbsent(signIn, Holder::new).token(replaced);
    }

    /** A mail server has refused the token, whatever the provider said about its time. */
    void forget(OAuth2 signIn) {
        holders.remove(signIn);
    }

    /** One sign-in's token. Whoever needs it waits for him who fetches it, and nobody waits for another provider. */
    private final class Holder {

        private final OAuth2 signIn;
        private @Nullable String token;
        private Instant goodUntil = Instant.EPOCH;

        Holder(OAuth2 signIn) {
            this.signIn = signIn;
        }

        synchronized String token(Consumer<String> replaced) throws IOException {
            var known = token;
            if (known != null && clock.instant().isBefore(goodUntil.minus(MARGIN))) {
                return known;
            }
            var answer = ask();
            var fresh = answer.path("access_token").asString("");
            if (fresh.isEmpty()) {
                throw new TokenRefusedException("no access_token");
            }
            token = fresh;
            goodUntil = clock.instant().plusSeconds(answer.path("expires_in").asLong(USUAL_SECONDS));
            var refreshToken = answer.path("refresh_token").asString("");
            if (!refreshToken.isEmpty() && !refreshToken.equals(signIn.refreshToken())) {
                replaced.accept(refreshToken);
            }
            return fresh;
        }

        private JsonNode ask() throws IOException {
            var response = send();
            try {
                var answer = json.readTree(response.body());
                if (response.statusCode() != OK) {
                    throw new TokenRefusedException((answer.path("error").asString("") + " "
                                    + answer.path("error_description").asString(""))
                            .strip());
                }
                return answer;
            } catch (JacksonException notJson) {
                throw new TokenRefusedException("HTTP " + response.statusCode());
            }
        }

        private HttpResponse<String> send() throws IOException {
            var request = HttpRequest.newBuilder(signIn.tokenUrl())
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(form()))
                    .build();
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted", e);
            }
        }

        private String form() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("grant_type", "refresh_token");
            fields.put("client_id", signIn.clientId());
            if (!signIn.clientSecret().isEmpty()) {
                fields.put("client_secret", signIn.clientSecret());
            }
            fields.put("refresh_token", signIn.refreshToken());
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
    }
}
