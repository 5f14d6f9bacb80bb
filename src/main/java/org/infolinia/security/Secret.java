package org.infolinia.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody proves himself with who has no account: 192 random bits as 32 characters. Only its hash is stored, which
 * needs no salt, since nobody guesses that many bits. It never says itself in a log.
 */
public record Secret(String text) {

    /** Links that end in one, as Java and PostgreSQL read it; mail programs may have written the slashes anew. */
    public static final String IN_LINKS = "(/matter/|%2[Ff]matter%2[Ff])[A-Za-z0-9_-]{32}";

    /** What stands where one must not be read. */
    public static final String HIDDEN = "…";

    private static final int BYTES = 24;
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final Pattern LINK = Pattern.compile(IN_LINKS);
    private static final SecureRandom RANDOM = new SecureRandom();

    public Secret {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a secret of ours");
        }
    }

    public static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static Optional<Secret> parse(String candidate) {
        return SYNTAX.matcher(candidate).matches() ? Optional.of(new Secret(candidate)) : Optional.empty();
    }

    /** The same words, in which no link opens anything: what is kept or passed on is read by others. */
    public static String hiddenIn(String text) {
        return LINK.matcher(text).replaceAll("$1" + HIDDEN);
    }

    /** 32 bytes. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
