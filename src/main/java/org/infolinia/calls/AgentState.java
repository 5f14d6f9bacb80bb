package org.infolinia.calls;

import java.time.Duration;
import org.infolinia.kernel.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is doing as far as calls go.
 *
 * @param reason why he is paused; null when he is not, or did not say
 * @param call the call in hand; null when there is none
 */
public record AgentState(
        AgentId agent,
        State state,
        @Nullable PauseReason reason,
        Duration lasting,
        @Nullable CallId call) {

    public enum State {
        OFFLINE,
        READY,
        RINGING,
        ON_CALL,
        HOLD,
        WRAP_UP,
        PAUSED,
        /** He let a call ring and gets no more until he says that he is back. */
        NOT_RESPONDING;

        /** Whether the agent may choose it; the others follow from calls. */
        public boolean isChosen() {
            return this == OFFLINE || this == READY || this == PAUSED;
        }
    }

    public enum PauseReason {
        BREAK,
        LUNCH,
        TRAINING,
        MEETING,
        PAPERWORK,
        TECHNICAL
    }
}
