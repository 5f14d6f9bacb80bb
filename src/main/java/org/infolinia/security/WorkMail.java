package org.infolinia.security;

import org.infolinia.kernel.EmailAddress;

/**
 * Where an agent gets mail at work.
 *
 * @param isToldOfRequests whether he gets a mail when something waits for his decision
 */
public record WorkMail(EmailAddress address, boolean isToldOfRequests) {}
