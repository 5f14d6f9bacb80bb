package org.infolinia.participants;

import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;

/** An agent's working contact with a participant is over: what was proven in it proves nothing in the next. */
public record ContactEnded(AgentId agent, ParticipantId participant) {}
