package org.infolinia.mail.inbound;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Whose mail shall be held back.
 *
 * @param sender an address, or a domain with an {@code @} before it; lower-case
 * @param until null for good
 */
public record BlockSender(
        ProgramId program, String sender, @Nullable Instant until) {

    private static final Pattern DOMAIN = Pattern.compile("@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])");

    public BlockSender {
        if (senderIn(sender).filter(sender::equals).isEmpty()) {
            throw new IllegalArgumentException("That is neither an address nor a domain");
        }
    }

    /** What somebody typed as it is stored; empty when it is neither an address nor a domain. */
    public static Optional<String> senderIn(String typed) {
        var lower = typed.strip().toLowerCase(Locale.ROOT);
        return DOMAIN.matcher(lower).matches()
                ? Optional.of(lower)
                : EmailAddress.parse(lower).map(EmailAddress::value);
    }
}
