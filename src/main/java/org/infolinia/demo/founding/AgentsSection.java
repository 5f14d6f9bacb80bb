package org.infolinia.demo.founding;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentContacts;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.EnrollAgent;
import org.infolinia.security.OwnContacts;
import org.infolinia.security.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The team: five agents, two supervisors, an administrator, who all know one password. Marta is a participant herself.
 */
@Component
@Order(20)
class AgentsSection implements DemoSection {

    static final String PASSWORD = "infolinia-demo";

    private static final List<Colleague> TEAM = List.of(
            new Colleague(
                    "marta",
                    "Marta",
                    "Zielińska",
                    Role.AGENT,
                    Language.PL,
                    "marta.zielinska@skrzynka.example",
                    "+48601118204"),
            new Colleague(
                    "tomasz", "Tomasz", "Lis", Role.AGENT, Language.PL, "tomasz.lis@poczta.example", "+48602118215"),
            new Colleague("ewa", "Ewa", "Sroka", Role.AGENT, Language.PL, "ewa.sroka@listy.example", "+48603118226"),
            new Colleague(
                    "pawel", "Paweł", "Nowicki", Role.AGENT, Language.PL, "pawel.nowicki@mejl.example", "+48604118237"),
            new Colleague(
                    "leyla",
                    "Leyla",
                    "Məmmədova",
                    Role.AGENT,
                    Language.AZ,
                    "leyla.memmedova@poczta.example",
                    "+994501182048"),
            new Colleague(
                    "joanna",
                    "Joanna",
                    "Wilk",
                    Role.SUPERVISOR,
                    Language.PL,
                    "joanna.wilk@skrzynka.example",
                    "+48605118259"),
            new Colleague(
                    "adam", "Adam", "Górny", Role.SUPERVISOR, Language.PL, "adam.gorny@listy.example", "+48606118260"),
            new Colleague(
                    "admin",
                    "Anna",
                    "Kaczmarek",
                    Role.ADMINISTRATOR,
                    Language.PL,
                    "anna.kaczmarek@poczta.example",
                    "+48607118271"));

    private final AgentDirectory agents;
    private final AgentContacts contacts;
    private final ProgramDirectory programs;

    private record Colleague(
            String login, String first, String last, Role role, Language language, String email, String phone) {

        EnrollAgent enrolledFor(Set<ProgramId> programs) {
            return new EnrollAgent(login, PASSWORD, new PersonName(first, last), role, language, programs);
        }

        OwnContacts ownContacts() {
            return new OwnContacts(
                    List.of(new EmailAddress(email)), List.of(new PhoneNumber(phone)), List.of(), List.of());
        }
    }

    AgentsSection(AgentDirectory agents, AgentContacts contacts, ProgramDirectory programs) {
        this.agents = agents;
        this.contacts = contacts;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "agents";
    }

    @Override
    public void load(RandomGenerator random) {
        var everyProgram = programs.mine().stream().map(Program::id).collect(Collectors.toSet());
        TEAM.forEach(colleague -> {
            var agent = agents.enroll(colleague.enrolledFor(everyProgram)).orElseThrow();
            contacts.put(agent, colleague.ownContacts());
        });
    }
}
