package org.infolinia.calls.repeats;

import java.time.Instant;
import org.infolinia.kernel.CaseReference;
import org.infolinia.tickets.Ticket.Topic;

/** @param times how often the participant made contact about the topic within the program's days, this time included */
public record EarlierContact(CaseReference reference, Topic topic, Instant at, int times) {}
