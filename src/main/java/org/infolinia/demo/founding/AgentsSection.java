package org.infolinia.demo.founding;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.EnrollAgent;
import org.infolinia.security.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The team: five agents, two supervisors, an administrator, who all know one password. */
@Component
@Order(20)
class AgentsSection implements DemoSection {

    static final String PASSWORD = "infolinia-demo";

    private static final List<Colleague> TEAM = List.of(
            new Colleague("marta", "Marta", "Zielińska", Role.AGENT, Language.PL),
            new Colleague("tomasz", "Tomasz", "Lis", Role.AGENT, Language.PL),
            new Colleague("ewa", "Ewa", "Sroka", Role.AGENT, Language.PL),
            new Colleague("pawel", "Paweł", "Nowicki", Role.AGENT, Language.PL),
            new Colleague("leyla", "Leyla", "Məmmədova", Role.AGENT, Language.AZ),
            new Colleague("joanna", "Joanna", "Wilk", Role.SUPERVISOR, Language.PL),
            new Colleague("adam", "Adam", "Górny", Role.SUPERVISOR, Language.PL),
            new Colleague("admin", "Anna", "Kaczmarek", Role.ADMINISTRATOR, Language.PL));

    private final AgentDirectory agents;
    private final ProgramDirectory programs;

    private record Colleague(String login, String first, String last, Role role, Language language) {

        EnrollAgent enrolledFor(Set<ProgramId> programs) {
            return new EnrollAgent(login, PASSWORD, new PersonName(first, last), role, language, programs);
        }
    }

    AgentsSection(AgentDirectory agents, ProgramDirectory programs) {
        this.agents = agents;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "agents";
    }

    @Override
    public void load(RandomGenerator random) {
        var everyProgram = programs.mine().stream().map(Program::id).collect(Collectors.toSet());
        TEAM.forEach(
                colleague -> agents.enroll(colleague.enrolledFor(everyProgram)).orElseThrow());
    }
}
