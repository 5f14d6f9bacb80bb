package org.infolinia.surveys.report.comment;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.security.AgentDirectory;
import org.springframework.stereotype.Component;

/** By what people call whoever helped them. */
@Component
class NamesOfAgents {

    private final AgentDirectory agents;

    NamesOfAgents(AgentDirectory agents) {
        this.agents = agents;
    }

    Set<String> all() {
        var names = new HashSet<String>();
        agents.everybody().stream()
                .flatMap(agent -> Stream.of(agent.name().first(), agent.name().last(), agent.login()))
                .forEach(names::add);
        return names;
    }
}
