package org.infolinia.mail.outbound;

import java.time.Instant;
import org.infolinia.kernel.EmailAddress;

/**
 * An address that a server has told us it will not take.
 *
 * @param status what the server said, such as {@code 5.1.1}
 * @param until when it is forgotten by itself
 */
public record UndeliverableAddress(EmailAddress address, String status, Instant since, Instant until) {}
