package org.infolinia.tickets.api;

import org.infolinia.tickets.TicketNumber;

/**
 * What a request has come to.
 *
 * @param ticket the one that goes on with the matter
 * @param message id of the message
 * @param isReplay whether it had been done when it was sent before
 */
public record ApiReceipt(TicketNumber ticket, long message, boolean isReplay) {}
