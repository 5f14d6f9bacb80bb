package org.infolinia.calls.callbacks;

import java.time.Instant;
import java.util.List;
import org.infolinia.calls.CallId;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * A promise to call somebody back.
 *
 * @param participant null when nobody knows who it is
 * @param owner the agent who promised to do it himself, or null when anybody of the team may
 * @param place where to go on in the script that was being followed, or null
 * @param takenBy who has it in hand, or null
 * @param attempts the first one first
 * @param cancelReason why it was taken back, or null
 */
public record Callback(
        long id,
        ProgramId program,
        @Nullable ParticipantId participant,
        PhoneNumber number,
        String about,
        Instant from,
        Instant to,
        @Nullable AgentId owner,
        @Nullable String ownerName,
        @Nullable Place place,
        State state,
        @Nullable AgentId takenBy,
        @Nullable String takenName,
        String madeBy,
        List<Attempt> attempts,
        @Nullable String cancelReason) {

    public Callback {
        attempts = List.copyOf(attempts);
    }

    /** @param node key of the step at which to go on */
    public record Place(RunId run, String node) {}

    public enum State {
        WAITING,
        /** One agent has it in hand. */
        TAKEN,
        DONE,
        CANCELLED
    }

    public enum Result {
        REACHED,
        NO_ANSWER,
        BUSY,
        VOICEMAIL,
        WRONG_NUMBER;

        /** Whether there is nothing more to try. */
        boolean isFinal() {
            return this == REACHED || this == WRONG_NUMBER;
        }
    }

    /** @param result null until the agent has said it */
    public record Attempt(
            CallId call, String agent, Instant at, @Nullable Result result) {}

    public boolean isOverdue(Instant now) {
        return state != State.DONE && state != State.CANCELLED && now.isAfter(to);
    }

    /** Whether somebody dialled and has not said yet what came of it. */
    public boolean lacksResult() {
        return !attempts.isEmpty() && attempts.getLast().result() == null;
    }

    boolean belongsTo(AgentId agent) {
        return owner == null || owner.equals(agent);
    }
}
