package org.infolinia.calls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The agent has said what the call was about and is done with it. This is the moment to ask how satisfied the caller
 * is, unless a flag says not to.
 *
 * @param isLeftBehind whether the system has said it for an agent who had departed
 */
public record CallFinished(
        Actor by,
        CallId call,
        ProgramId program,
        @Nullable ParticipantId participant,
        AgentId agent,
        List<String> dispositions,
        Set<Flag> flags,
        boolean isLeftBehind)
        implements Recorded {

    public CallFinished {
        dispositions = List.copyOf(dispositions);
        flags = Set.copyOf(flags);
    }

    @Override
    public AuditFacts facts() {
        var given = String.join(" ", dispositions);
        return new AuditFacts(
                by,
                "calls.call-finished",
                program,
                participant,
                call.contact(),
                isLeftBehind
                        ? Map.of("dispositions", given, "ended", "agent-departed")
                        : Map.of("dispositions", given));
    }
}
