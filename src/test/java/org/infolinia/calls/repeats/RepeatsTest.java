package org.infolinia.calls.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infolinia.calls.Agents;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.PastCall;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.calls.cases.CallTickets;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.archive.PastTicket;
import org.infolinia.tickets.archive.TicketArchive;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RepeatsTest {

    @Autowired
    Repeats repeats;

    @Autowired
    CallDesk calls;

    @Autowired
    WrapUpDesk wrapUpDesk;

    @Autowired
    CallTickets callTickets;

    @Autowired
    TicketDesk tickets;

    @Autowired
    TicketArchive archive;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    private ProgramId program;
    private ParticipantId halina;
    private PhoneNumber phone;

    @BeforeEach
    void halinaTakesPart() {
        program = new Programs(directory, gatekeeper).aProgram();
        var command = ParticipantFixture.halina(program);
        halina = gatekeeper.asSystem("test", () -> register.register(command));
        phone = command.phones().getFirst();
        Agents.freshAgentOf(program);
    }

    @AfterEach
    void putBack() {
        clock.reset();
        SignedIn.out();
    }

    @Test
    void whoCallsAndWritesAboutTheSameIsSeenToComeBack() {
        callAbout("points-explained");
        clock.advance(Duration.ofDays(2));
        var ticket = ticket(Channel.EMAIL, Topic.MISSING_POINTS);

        assertThat(repeats.of(halina)).singleElement().satisfies(contact -> {
            assertThat(contact.topic()).isEqualTo(Topic.MISSING_POINTS);
            assertThat(contact.times()).isEqualTo(2);
            assertThat(contact.reference())
                    .isEqualTo(CaseReference.ticket(ticket.number().value()));
        });
    }

    @Test
    void afterTheProgramsDaysAMatterIsANewOne() {
        callAbout("points-explained");
        clock.advance(Duration.ofDays(7).plusMinutes(5));

        assertThat(repeats.of(halina)).isEmpty();
    }

    @Test
    void whatIsTakenDownInACallIsNoContactOfItsOwn() {
        ticket(Channel.PHONE, Topic.REWARD);

        assertThat(repeats.of(halina)).isEmpty();
    }

    @Test
    void aMatterIsSettledAtTheFirstContactWhenNobodyCameBackWithinTheDays() {
        clock.advance(Duration.ofDays(-400));
        var first = callAbout("points-explained");
        clock.advance(Duration.ofDays(3));
        var second = callAbout("points-explained");

        assertThat(isResolved(first)).isFalse();
        assertThat(isResolved(second)).isTrue();
    }

    @Test
    void whatAnotherSystemTookCountsToo() {
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        gatekeeper.asSystem("test", () -> {
            calls.importPast(
                    List.of(past(Direction.INBOUND, yesterday.minusSeconds(60)), past(Direction.OUTBOUND, yesterday)));
            return archive.file(program, List.of(pastTicket(yesterday.plusSeconds(60))));
        });

        assertThat(repeats.of(halina)).singleElement().satisfies(contact -> {
            assertThat(contact.topic()).isEqualTo(Topic.MISSING_POINTS);
            assertThat(contact.times()).isEqualTo(2);
        });
    }

    private PastCall past(Direction direction, Instant at) {
        return new PastCall.Taken(
                new StartCall(program, direction, null, null),
                null,
                new AgentId(7),
                "Ewa Sroka",
                halina,
                IdentificationLevel.KNOWLEDGE,
                at,
                Duration.ZERO,
                at.plusSeconds(90),
                Duration.ZERO,
                "",
                List.of("points-explained"));
    }

    private PastTicket pastTicket(Instant at) {
        return new PastTicket(
                open(Channel.EMAIL, Topic.MISSING_POINTS), at, Priority.NORMAL, null, State.CLOSED, List.of());
    }

    @Test
    void whatTheCallerSaysGoesToATicketOfTheCallersAlone() {
        var hers = ticket(Channel.EMAIL, Topic.REWARD);
        var somebodyElse =
                gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.named(program, "Piotr", "Lis")));
        var call = calls.start(StartCall.byHand(program, phone)).orElseThrow();

        callTickets.addTo(hers.number(), "Dzwoniła w tej sprawie.").orElseThrow();
        assertThat(callTickets.of(CaseReference.call(call.id().value())))
                .extracting(Ticket::number)
                .containsExactly(hers.number());

        calls.attach(call.id(), somebodyElse);
        assertThat(callTickets.addTo(hers.number(), "Nie jej.")).isEqualTo(Outcome.refused("ticket-elsewhere"));
    }

    private CallView callAbout(String disposition) {
        var call = calls.start(StartCall.byHand(program, phone)).orElseThrow();
        calls.end(call.id());
        return wrapUpDesk.finish(call.id(), List.of(disposition)).orElseThrow();
    }

    private Ticket ticket(Channel channel, Topic topic) {
        return tickets.open(open(channel, topic));
    }

    private OpenTicket open(Channel channel, Topic topic) {
        return new OpenTicket(
                program,
                halina,
                Contact.UNKNOWN,
                channel,
                Kind.QUESTION,
                topic,
                null,
                "Gdzie są punkty?",
                "Nie widzę ich.",
                Language.PL);
    }

    private boolean isResolved(CallView call) {
        return jdbc.sql("""
                        select resolved from calls.report_first_contact
                         where id = (select id from calls.contact where kind = 'CALL' and reference = ?)""").param(call.id().value()).query(Boolean.class).single();
    }
}
