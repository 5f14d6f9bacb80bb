package org.infolinia.kernel;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address such as people have: {@code local@domain}, 254 characters at most (RFC 5321), kept in lower case. Before
 * the {@code @} letters of every script may stand (RFC 6531), composed (NFC); the domain is in ASCII.
 */
public record EmailAddress(String value) {

    public static final int MAXIMUM_LENGTH = 254;
    private static final Pattern SYNTAX =
            Pattern.compile("[a-z0-9\\p{L}\\p{M}\\p{Nd}!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
                    + "(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");

    /** @throws IllegalArgumentException when {@code value} is not an address; use {@link #parse} for doubtful input */
    public EmailAddress {
        value = Normalizer.normalize(value.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        if (value.length() > MAXIMUM_LENGTH || !SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a mail address");
        }
    }

    public static Optional<EmailAddress> parse(String input) {
        try {
            return Optional.of(new EmailAddress(input));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** First letter and domain only: {@code h•••••@poczta.pl}. */
    public String masked() {
        return Character.toString(value.codePointAt(0)) + "•••••@" + domain();
    }

    /** Whether only servers that know SMTPUTF8 (RFC 6531) can carry mail to it. */
    public boolean isInternational() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
