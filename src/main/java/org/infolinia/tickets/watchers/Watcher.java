package org.infolinia.tickets.watchers;

import java.time.Instant;
import org.infolinia.kernel.AgentId;

/**
 * Somebody who wants to know what others do on a ticket.
 *
 * @param name what he was called when he began
 */
public record Watcher(AgentId agent, String name, Instant since) {}
