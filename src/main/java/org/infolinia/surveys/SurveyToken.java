package org.infolinia.surveys;

import java.util.Optional;
import org.infolinia.security.Secret;

/**
 * The secret in a survey's link. Only its hash is stored; the mail that carries it waits in the outbox until it is sent,
 * and is blanked there then. It never says itself in a log.
 */
public record SurveyToken(String secret) {

    public SurveyToken {
        if (Secret.parse(secret).isEmpty()) {
            throw new IllegalArgumentException("Not a survey's token");
        }
    }

    static SurveyToken random() {
        return new SurveyToken(Secret.random().text());
    }

    public static Optional<SurveyToken> parse(String candidate) {
        return Secret.parse(candidate).map(secret -> new SurveyToken(secret.text()));
    }

    byte[] hash() {
        return new Secret(secret).hash();
    }

    @Override
    public String toString() {
        return "SurveyToken[…]";
    }
}
