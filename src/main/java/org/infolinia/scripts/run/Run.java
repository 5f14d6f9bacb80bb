package org.infolinia.scripts.run;

import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.ScriptVersionId;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is stored.
 *
 * @param stack where it stands; the last frame is the present one, those before it wait for its return
 */
record Run(
        RunId id,
        ProgramId program,
        ScriptVersionId version,
        String contact,
        @Nullable ParticipantId participant,
        Language language,
        List<Frame> stack,
        @Nullable String disposition) {

    Run {
        stack = List.copyOf(stack);
    }

    /** @param detour whether it answers an objection, and not a call of another script */
    record Frame(ScriptVersionId version, String node, boolean detour) {

        Frame at(String other) {
            return new Frame(version, other, detour);
        }
    }

    /**
     * @param depth how many frames waited below it
     * @param typed what the agent has typed so far and not confirmed; null once the place is left
     */
    record Step(
            int number,
            ScriptVersionId version,
            String node,
            int depth,
            @Nullable String answer,
            @Nullable String typed) {}

    Frame top() {
        return stack.getLast();
    }

    /** The frame of the script itself, below any answer to an objection. */
    Frame main() {
        return stack.stream()
                .filter(frame -> !frame.detour())
                .reduce((below, above) -> above)
                .orElseThrow();
    }
}
