package org.infolinia.security.departure;

import org.infolinia.kernel.AgentId;

/** An agent who was signed in nowhere is so again. */
public record AgentArrived(AgentId agent) {}
