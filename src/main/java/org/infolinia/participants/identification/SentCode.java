package org.infolinia.participants.identification;

import java.time.Instant;

/** A code is on its way; what it is, nobody here knows. */
public record SentCode(CodeAddress to, Instant expiresAt) {}
