package org.infolinia.calls;

import org.infolinia.calls.CallView.Direction;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a call to be taken in hand.
 *
 * @param from the caller's number; null when it is withheld or not known, and when we call
 * @param dialled the number that is called: ours, or of whom we call; null when it is not known
 */
public record StartCall(
        ProgramId program,
        Direction direction,
        @Nullable PhoneNumber from,
        @Nullable PhoneNumber dialled) {

    /** A call to somebody that the agent makes at his telephone. */
    public static StartCall outbound(ProgramId program, @Nullable PhoneNumber other) {
        return new StartCall(program, Direction.OUTBOUND, null, other);
    }

    /** A call that the agent begins by hand. */
    public static StartCall byHand(ProgramId program, @Nullable PhoneNumber from) {
        return new StartCall(program, Direction.INBOUND, from, null);
    }

    /** The number of whom we talk to. */
    @Nullable
    PhoneNumber other() {
        return direction == Direction.INBOUND ? from : dialled;
    }
}
