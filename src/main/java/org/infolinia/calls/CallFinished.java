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
 */
public record CallFinished(
        Actor by,
        CallId call,
        ProgramId program,
        @Nullable ParticipantId participant,
        AgentId agent,
        List<String> dispositions,
        Set<Flag> flags)
        implements Recorded {

    public CallFinished {
        dispositions = List.copyOf(dispositions);
        flags = Set.copyOf(flags);
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "calls.call-finished",
                program,
                participant,
                call.contact(),
                Map.of("dispositions", String.join(" ", dispositions)));
    }
}
