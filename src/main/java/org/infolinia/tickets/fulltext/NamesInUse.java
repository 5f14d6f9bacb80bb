package org.infolinia.tickets.fulltext;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.fulltext.question.KnownNames;
import org.springframework.stereotype.Component;

/** What states, topics, queues and colleagues are called. */
@Component
class NamesInUse {

    private final Phrasebook phrasebook;
    private final ProgramDirectory programs;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;

    NamesInUse(Phrasebook phrasebook, ProgramDirectory programs, AgentDirectory agents, Gatekeeper gatekeeper) {
        this.phrasebook = phrasebook;
        this.programs = programs;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
    }

    KnownNames known(Collection<ProgramId> mine, Language language) {
        return new KnownNames(
                choices("tickets.state.", State.values(), language),
                choices("tickets.topic.", Topic.values(), language),
                queues(mine),
                agents(),
                Stream.of("attachment", "file", phrasebook.say(language, "tickets.fulltext.attachment"))
                        .map(KnownNames::folded)
                        .collect(Collectors.toSet()),
                gatekeeper.agent().map(SignedInAgent::id));
    }

    /** By its English code and by its word in the language. */
    private <E extends Enum<E>> Map<String, E> choices(String keys, E[] values, Language language) {
        var names = new HashMap<String, E>();
        for (var value : values) {
            names.put(KnownNames.folded(phrasebook.say(language, keys + value.name())), value);
        }
        for (var value : values) {
            names.put(KnownNames.folded(value.name().toLowerCase(Locale.ROOT)), value);
        }
        return names;
    }

    private Map<String, Set<String>> queues(Collection<ProgramId> mine) {
        var names = new HashMap<String, Set<String>>();
        mine.stream()
                .flatMap(program -> programs.queues(program).stream())
                .forEach(queue -> Stream.of(queue.key(), queue.name())
                        .forEach(name -> names.computeIfAbsent(KnownNames.folded(name), any -> new HashSet<>())
                                .add(queue.key())));
        return names;
    }

    private Map<String, Set<AgentId>> agents() {
        var names = new HashMap<String, Set<AgentId>>();
        agents.everybody()
                .forEach(agent -> namesOf(agent)
                        .forEach(name -> names.computeIfAbsent(KnownNames.folded(name), any -> new HashSet<>())
                                .add(agent.id())));
        return names;
    }

    private static Stream<String> namesOf(AgentView agent) {
        var name = agent.name();
        return Stream.of(agent.login(), name.first(), name.last(), name.first() + " " + name.last());
    }
}
