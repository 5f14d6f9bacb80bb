package org.infolinia.mail.outbound;

import java.time.Instant;
import org.infolinia.kernel.EmailAddress;

/**
 * Somebody was not told that his message arrived.
 *
 * @param rule code of the refusal whose words say which rule forbade it
 */
public record Silence(EmailAddress address, String subject, String rule, Instant at) {}
