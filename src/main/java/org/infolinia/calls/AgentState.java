package org.infolinia.calls;

import java.time.Duration;
import org.infolinia.kernel.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is doing as far as calls go.
 *
 * @param call the call in hand; null when there is none
 */
public record AgentState(
        AgentId agent,
        State state,
        Duration lasting,
        @Nullable CallId call) {

    public enum State {
        OFFLINE,
        READY,
        ON_CALL,
        HOLD,
        WRAP_UP,
        PAUSED;

        /** Whether the agent may choose it; the others follow from the call in hand. */
        public boolean isChosen() {
            return this == OFFLINE || this == READY || this == PAUSED;
        }
    }
}
