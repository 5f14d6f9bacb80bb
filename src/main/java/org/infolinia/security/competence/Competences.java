package org.infolinia.security.competence;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The languages and skills that are put down of agents. */
@Service
public class Competences {

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    Competences(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Puts down what an agent can, in the place of what was known before; refused as {@code agent-skills}. */
    @Transactional
    public Outcome<Competence> put(AgentId agent, Competence competence) {
        var by = gatekeeper.demand(Permission.MANAGE_AGENTS);
        if (!Competence.areSkills(competence.skills())) {
            return Outcome.refused("agent-skills", Competence.MAXIMUM_SKILLS, Competence.MAXIMUM_SKILL_LENGTH);
        }
        forget(agent);
        competence
                .languages()
                .forEach(language -> jdbc.sql("insert into security.agent_language (agent_id, language) values (?, ?)")
                        .params(agent.value(), language.name())
                        .update());
        competence
                .skills()
                .forEach(skill -> jdbc.sql("insert into security.agent_skill (agent_id, skill) values (?, ?)")
                        .params(agent.value(), skill)
                        .update());
        events.publishEvent(new CompetenceChanged(by, agent, competence));
        return Outcome.done(competence);
    }

    public Competence of(AgentId agent) {
        return of(List.of(agent)).getOrDefault(agent, Competence.UNKNOWN);
    }

    /** Of whom nothing is put down is missing. */
    @Transactional(readOnly = true)
    public Map<AgentId, Competence> of(Collection<AgentId> agents) {
        var known = new HashMap<AgentId, Competence>();
        jdbc.sql("""
                        select agent.id,
                               array(select language from security.agent_language where agent_id = agent.id),
                               array(select skill from security.agent_skill where agent_id = agent.id)
                          from unnest(:agents::bigint[]) as agent(id)""")
                .param("agents", agents.stream().map(AgentId::value).toArray(Long[]::new))
                .query(row -> {
                    var languages = Arrays.stream((String[]) row.getArray(2).getArray())
                            .map(Language::valueOf)
                            .collect(Collectors.toSet());
                    var skills =
                            Arrays.stream((String[]) row.getArray(3).getArray()).collect(Collectors.toSet());
                    if (!languages.isEmpty() || !skills.isEmpty()) {
                        known.put(new AgentId(row.getLong(1)), new Competence(languages, skills));
                    }
                });
        return known;
    }

    private void forget(AgentId agent) {
        jdbc.sql("delete from security.agent_language where agent_id = ?")
                .param(agent.value())
                .update();
        jdbc.sql("delete from security.agent_skill where agent_id = ?")
                .param(agent.value())
                .update();
    }
}
