package org.infolinia.security.departure;

import org.infolinia.kernel.AgentId;

/** An agent has signed out of his last session, or it has ended because he was away. */
public record AgentDeparted(AgentId agent) {}
