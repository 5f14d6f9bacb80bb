package org.infolinia.demo.helpdeskbench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.EnrollAgent;
import org.infolinia.security.Role;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** The programs and the people of the helpdesk that is measured; founded once. */
@Component
class MeasuredAgents {

    private static final List<String> CODES = List.of("HELPDESK1", "HELPDESK2");
    private static final String LOGIN = "helpdesk-";
    private static final int AGENTS = 40;

    private final ProgramDirectory programs;
    private final AgentDirectory agents;

    MeasuredAgents(ProgramDirectory programs, AgentDirectory agents) {
        this.programs = programs;
        this.agents = agents;
    }

    Set<ProgramId> programs() {
        return CODES.stream().map(this::program).collect(Collectors.toSet());
    }

    private ProgramId program(String code) {
        return programs.byCode(code)
                .map(Program::id)
                .orElseGet(() -> programs.found(founding(code)).orElseThrow());
    }

    /** Keys of the programs' queues, the same in both. */
    List<String> queues() {
        return programs.queues(programs().iterator().next()).stream()
                .map(Queue::key)
                .toList();
    }

    /** Ids of the agents, whom the tickets are given to. */
    List<Long> ids() {
        var scope = programs();
        for (int number = everybody().size(); number < AGENTS; number++) {
            enroll(number, scope);
        }
        return everybody().stream().map(agent -> agent.id().value()).toList();
    }

    UserDetails first() {
        return some(1).getFirst();
    }

    /** @param number at most {@value #AGENTS} */
    List<UserDetails> some(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> agents.loadUserByUsername(LOGIN + each))
                .toList();
    }

    private List<AgentView> everybody() {
        return agents.everybody().stream()
                .filter(agent -> agent.login().startsWith(LOGIN))
                .sorted(Comparator.comparing(agent -> agent.id().value()))
                .toList();
    }

    private void enroll(int number, Set<ProgramId> scope) {
        agents.enroll(new EnrollAgent(
                        LOGIN + number,
                        "measured by the benchmark",
                        new PersonName("Agent", "Miernik " + number),
                        Role.AGENT,
                        Language.PL,
                        scope))
                .orElseThrow();
    }

    private static FoundProgram founding(String code) {
        var levels = new RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE);
        Map<String, String> queues = new TreeMap<>();
        Stream.of("codes", "general", "points", "rewards").forEach(key -> queues.put(key, key));
        return new FoundProgram(
                code,
                code,
                code.substring(code.length() - 1),
                "berry",
                Language.PL,
                "PL",
                levels,
                queues,
                Map.of(),
                Map.of());
    }
}
