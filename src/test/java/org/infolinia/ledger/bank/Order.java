package org.infolinia.ledger.bank;

import org.infolinia.kernel.ParticipantId;

/**
 * What a customer wants.
 *
 * @param change of his wallet, with its sign
 */
record Order(ParticipantId customer, long change, String key) {}
