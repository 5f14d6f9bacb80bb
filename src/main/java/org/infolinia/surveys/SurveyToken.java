package org.infolinia.surveys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a survey's link: 192 random bits. Only its hash is stored; the mail that carries it waits in the outbox
 * until it is sent, and is blanked there then. It never says itself in a log.
 */
public record SurveyToken(String secret) {

    private static final int BYTES = 24;
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public SurveyToken {
        if (!SYNTAX.matcher(secret).matches()) {
            throw new IllegalArgumentException("Not a survey's token");
        }
    }

    static SurveyToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SurveyToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static Optional<SurveyToken> parse(String candidate) {
        return SYNTAX.matcher(candidate).matches() ? Optional.of(new SurveyToken(candidate)) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SurveyToken[…]";
    }
}
