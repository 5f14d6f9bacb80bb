package org.infolinia.calls;

import org.infolinia.kernel.AgentId;

/** A call rings at an agent or does so no longer, or the one in his hand has changed without his doing. */
public record CallsOfAgentChanged(AgentId agent) {}
