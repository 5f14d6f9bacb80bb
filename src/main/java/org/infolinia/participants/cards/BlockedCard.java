package org.infolinia.participants.cards;

import java.time.Instant;
import org.infolinia.kernel.CardNumber;

/** @param by who blocked it, as people call him */
public record BlockedCard(CardNumber number, BlockReason reason, String by, Instant at) {}
