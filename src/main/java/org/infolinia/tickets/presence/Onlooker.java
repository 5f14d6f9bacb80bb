package org.infolinia.tickets.presence;

import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.PersonName;

/**
 * A colleague who has a ticket open.
 *
 * @param isWriting he has begun an answer or a note since he opened it
 */
public record Onlooker(AgentId agent, PersonName name, boolean isWriting) {}
