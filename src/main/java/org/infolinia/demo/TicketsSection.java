package org.infolinia.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.archive.PastTicket;
import org.infolinia.tickets.archive.TicketArchive;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A year of tickets in all states. */
@Component
@Order(70)
class TicketsSection implements DemoSection {

    private static final int TICKETS_OF_SHOPPERS = 200;
    private static final int TICKETS_OF_INSTALLERS = 100;

    private final TicketArchive archive;
    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final Members members;
    private final PastContacts contacts;
    private final Team team;
    private final Clock clock;
    private final ZoneId zone;

    /** What is filed, with those it was between. */
    private record Filing(PastTicket ticket, Member member, AgentView agent) {

        Instant openedAt() {
            return ticket.openedAt();
        }

        PastContact contact(TicketNumber number) {
            return new PastContact(
                    number.conversation(),
                    false,
                    member,
                    agent.id(),
                    agent.name().first(),
                    lastAt());
        }

        private Instant lastAt() {
            return ticket.course().isEmpty()
                    ? ticket.openedAt()
                    : ticket.course().getLast().at();
        }
    }

    TicketsSection(
            TicketArchive archive,
            ParticipantRegister register,
            ProgramDirectory programs,
            Members members,
            PastContacts contacts,
            Team team,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.archive = archive;
        this.register = register;
        this.programs = programs;
        this.members = members;
        this.contacts = contacts;
        this.team = team;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(program -> file(program, random));
    }

    private void file(Program program, RandomGenerator random) {
        var filings = filings(program, random);
        var numbers =
                archive.file(program.id(), filings.stream().map(Filing::ticket).toList());
        for (int i = 0; i < numbers.size(); i++) {
            var filing = filings.get(i);
            if (filing.ticket().state().isOver()) {
                contacts.add(filing.contact(numbers.get(i)));
            }
        }
    }

    /** In the order they were opened, so that numbers grow with time. */
    private List<Filing> filings(Program program, RandomGenerator random) {
        var stories = TicketStory.of(program);
        var ages = WeightedChoice.of(List.of(TicketAge.values()), TicketAge::weight);
        var generator = new TicketGenerator(program, new Moments(clock, zone, random), random);
        var contactable = new ContactableMembers(members.of(program.id()), random);
        int count = MemberGenerator.SHOPPERS.equals(program.code()) ? TICKETS_OF_SHOPPERS : TICKETS_OF_INSTALLERS;
        return Stream.generate(() -> stories.get(random.nextInt(stories.size())))
                .limit(count)
                .map(story -> {
                    var member = contactable.speaking(story.language());
                    var agent = team.serving(story.language(), random);
                    var participant = register.find(member.id()).orElseThrow();
                    return new Filing(generator.of(story, participant, agent, ages.draw(random)), member, agent);
                })
                .sorted(Comparator.comparing(Filing::openedAt))
                .toList();
    }
}
