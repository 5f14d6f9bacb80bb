package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.declaration.DeclarationLine;
import org.infolinia.ledger.declaration.DeclarationLineDisputed;
import org.infolinia.ledger.declaration.DeclarationRule;
import org.infolinia.ledger.declaration.DeclarationRules;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** A line that somebody disputes is talked over in one ticket, which each of the two leads to from the other. */
@IntegrationTest
@RecordApplicationEvents
class DisputedLinesTest {

    private static final AtomicInteger FOUNDED = new AtomicInteger();
    private static final String WORDS = "Hurtownia nie potwierdza faktury.";

    @Autowired
    SalesDeclarations declarations;

    @Autowired
    DeclarationRules rules;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory programs;

    @Autowired
    TicketFiles files;

    @Autowired
    TicketDesk desk;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents events;

    private ProgramId program;
    private ParticipantId halina;

    @BeforeEach
    void aDeclarationInAProgramWithQueues() {
        program = gatekeeper.asSystem("test", () -> programs.found(founding())).orElseThrow();
        halina = gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));
        SignedIn.supervisorOf(program);
        var october = LocalDate.of(2026, 10, 1);
        var rule = rules.enter(new DeclarationRule(program, "KOCIOL-24", Points.of(40), october, null, 10, null))
                .orElseThrow();
        gatekeeper.asSystem("test", () -> rules.putInForce(rule)).orElseThrow();
        var csv = "participant,invoice,product,quantity,sale date\n"
                + register.find(halina).orElseThrow().number() + ",FV/1,KOCIOL-24,2,2026-11-02\n"
                + "P-0,FV/2,KOCIOL-24,1,2026-11-02\n";
        declarations
                .receive(program, "sales.csv", csv.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void theTicketIsTheParticipantsInTheRightQueueAndBothKnowEachOther() {
        var line = dispute(line(0));
        var ticket = ticketOf(line);

        assertThat(ticket.program()).isEqualTo(program);
        assertThat(ticket.participant()).isEqualTo(halina);
        assertThat(ticket.queue()).isEqualTo("punkty");
        assertThat(ticket.topic()).isEqualTo(Ticket.Topic.MISSING_POINTS);
        assertThat(ticket.subject()).isEqualTo("Do wyjaśnienia wiersz deklaracji: FV/1, KOCIOL-24 × 2");
        assertThat(files.conversation(ticket.number())).singleElement().satisfies(note -> {
            assertThat(note.direction()).isEqualTo(Message.Direction.NOTE);
            assertThat(note.text()).isEqualTo("FV/1, KOCIOL-24 × 2\n\n" + WORDS);
        });
        assertThat(files.origin(ticket.number()))
                .contains(new Origin.DisputedLine(line.declaration().value(), 1));
    }

    @Test
    void whoeverHearsOfItTwiceMakesOneTicket() {
        var line = dispute(line(0));
        var told = events.stream(DeclarationLineDisputed.class)
                .filter(event -> event.declaration().equals(line.declaration()))
                .findFirst()
                .orElseThrow();

        transaction.executeWithoutResult(status -> publisher.publishEvent(told));

        assertThat(ticketsOfHalina()).hasSize(1);
        assertThat(files.conversation(ticketOf(line).number())).hasSize(1);
    }

    @Test
    void aLineThatIsDisputedAgainGoesOnInItsTicket() {
        var first = ticketOf(dispute(line(0)));
        desk.change(first.number(), new ToState(Ticket.State.RESOLVED)).orElseThrow();
        declarations.accept(line(0)).orElseThrow();
        clock.advance(Duration.ofMinutes(5));

        var again = ticketOf(dispute(line(0)));

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.state()).isEqualTo(Ticket.State.OPEN);
        assertThat(files.conversation(first.number())).hasSize(2);
    }

    @Test
    void whenThatTicketIsClosedANewOneGoesOnFromIt() {
        var first = ticketOf(dispute(line(0)));
        desk.change(first.number(), new ToState(Ticket.State.CLOSED)).orElseThrow();
        declarations.accept(line(0)).orElseThrow();
        clock.advance(Duration.ofMinutes(5));

        var again = ticketOf(dispute(line(0)));

        assertThat(again.predecessor()).isEqualTo(first.number());
        assertThat(ticketsOfHalina()).hasSize(2);
    }

    @Test
    void aLineOfNobodyHasATicketOfNobodyInItsProgram() {
        var ticket = ticketOf(dispute(line(1)));

        assertThat(ticket.program()).isEqualTo(program);
        assertThat(ticket.participant()).isNull();
        assertThat(ticket.contact()).isEqualTo(Ticket.Contact.UNKNOWN);
    }

    private DeclarationLine dispute(DeclarationLine line) {
        return declarations.dispute(line, WORDS).orElseThrow();
    }

    private DeclarationLine line(int index) {
        var declaration = declarations.of(List.of(program), 0, 1).getFirst();
        return declarations.lines(declaration.id(), null, 0, 10).get(index);
    }

    private Ticket ticketOf(DeclarationLine line) {
        var number = Objects.requireNonNull(line.talkedOverIn()).id();
        return files.find(new TicketNumber(number)).orElseThrow();
    }

    private List<Ticket> ticketsOfHalina() {
        return files.of(halina);
    }

    private static FoundProgram founding() {
        int number = FOUNDED.incrementAndGet();
        var queues = new LinkedHashMap<String, String>();
        queues.put("pomoc", "Pomoc");
        queues.put("punkty", "Punkty");
        queues.put("nagrody", "Nagrody");
        return new FoundProgram(
                "DL" + number,
                "Deklaracje " + number,
                "DL",
                "pine",
                Language.PL,
                "PL",
                new Program.RequiredLevels(
                        IdentificationLevel.MATCHED, IdentificationLevel.CODE, IdentificationLevel.CODE),
                queues,
                Map.of(),
                Map.of());
    }
}
