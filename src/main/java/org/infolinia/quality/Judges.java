package org.infolinia.quality;

import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Role;
import org.springframework.stereotype.Component;

/** Knows whose work it is to judge a program's contacts. An administrator may, too, but nobody waits for him to. */
@Component
class Judges {

    private final AgentDirectory agents;

    Judges(AgentDirectory agents) {
        this.agents = agents;
    }

    List<AgentId> of(ProgramId program) {
        return agents.everybody().stream()
                .filter(AgentView::active)
                .filter(agent -> agent.role() == Role.SUPERVISOR)
                .filter(agent -> agent.scope().includes(program))
                .map(AgentView::id)
                .toList();
    }

    /** Whether somebody could decide on a reply who neither was judged nor has judged. */
    boolean hasOthersThanThoseOf(Review review) {
        return of(review.program()).stream().anyMatch(judge -> !review.concerns(judge));
    }
}
