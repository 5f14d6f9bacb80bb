package org.infolinia.calls;

import org.infolinia.kernel.AgentId;

/** An agent has become ready, busy or absent. */
public record AgentStateChanged(AgentId agent, AgentState.State state) {}
