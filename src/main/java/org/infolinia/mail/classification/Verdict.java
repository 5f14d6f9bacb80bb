package org.infolinia.mail.classification;

import org.infolinia.mail.InboundMail.Classification;
import org.jspecify.annotations.Nullable;

/**
 * What sort of message it is, and what told so.
 *
 * @param reason a short name of the rule in small letters and hyphens, such as {@code auto-submitted}
 * @param header the line that told, shortened, such as {@code Auto-Submitted: auto-replied}; null when none did
 */
public record Verdict(
        Classification classification,
        String reason,
        @Nullable String header) {}
