package org.infolinia.tickets.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.search.IndexChanges;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.infolinia.security.competence.Competence;
import org.infolinia.security.competence.Competences;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A program's people, its only queue, and the tickets in it. */
public final class AssignmentScene {

    private static final AtomicLong SEQUENCE = new AtomicLong(700_000_000);

    private final ApplicationContext context;
    private final Gatekeeper gatekeeper;
    private final ProgramId program;

    public AssignmentScene(ApplicationContext context, ProgramId program) {
        this.context = context;
        this.program = program;
        this.gatekeeper = context.getBean(Gatekeeper.class);
    }

    public SignedInAgent agent(String name) {
        return enrolled(name, Role.AGENT);
    }

    SignedInAgent supervisor(String name) {
        return enrolled(name, Role.SUPERVISOR);
    }

    private SignedInAgent enrolled(String name, Role role) {
        return new EnrolledAgents(context.getBean(AgentDirectory.class), gatekeeper)
                .enroll(Language.EN, role, name, "Nowak", program);
    }

    public String queue() {
        return context.getBean(ProgramDirectory.class).queues(program).stream()
                .map(Queue::key)
                .findFirst()
                .orElseThrow();
    }

    void gives(AssignmentRule rule, SignedInAgent... team) {
        settles(new QueueAssignment(program, queue(), rule, ids(team), Set.of()));
    }

    void gives(AssignmentRule rule, String skill) {
        settles(new QueueAssignment(program, queue(), rule, Set.of(), Set.of(skill)));
    }

    private void settles(QueueAssignment assignment) {
        var desk = context.getBean(AssignmentDesk.class);
        gatekeeper.asSystem(
                "test",
                () -> desk.settle(desk.of(program).getFirst(), assignment).orElseThrow());
    }

    void can(SignedInAgent agent, Set<Language> languages, String... skills) {
        gatekeeper.asSystem(
                "test",
                () -> context.getBean(Competences.class)
                        .put(agent.id(), new Competence(languages, Set.of(skills)))
                        .orElseThrow());
    }

    void limitsHands(@Nullable Integer most) {
        gatekeeper.asSystem(
                "test",
                () -> context.getBean(AssignmentDesk.class)
                        .limitHands(program, most)
                        .orElseThrow());
    }

    void isAway(SignedInAgent agent, @Nullable LocalDate lastDay) {
        gatekeeper.asSystem(
                "test",
                () -> context.getBean(AssignmentDesk.class)
                        .away(program, agent.id(), lastDay)
                        .orElseThrow());
    }

    Ticket opened(Language language) {
        var command = new OpenTicket(
                program,
                null,
                new Contact("Halina Wróbel", null),
                Channel.PHONE,
                Kind.QUESTION,
                Topic.REWARD,
                null,
                "Nagroda nie dotarła",
                "Czekam od miesiąca",
                language);
        return Objects.requireNonNull(gatekeeper.asSystem(
                "test", () -> context.getBean(TicketDesk.class).open(command)));
    }

    /** What is to be given out by itself is given out. */
    /** The database refuses to give the ticket to anybody. */
    void whileNobodyMayOwn(Ticket ticket, Runnable meanwhile) {
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("alter table tickets.ticket add constraint nobody_may_own check (number <> %d or owner_id is null)"
                        .formatted(ticket.number().value()))
                .update();
        try {
            meanwhile.run();
        } finally {
            jdbc.sql("alter table tickets.ticket drop constraint nobody_may_own")
                    .update();
        }
    }

    void givesOut() {
        context.getBean(AutomaticAssignment.class).run();
    }

    AgentId ownerOf(Ticket ticket) {
        return gatekeeper.asSystem(
                "test",
                () -> context.getBean(TicketFiles.class)
                        .find(ticket.number())
                        .orElseThrow()
                        .owner());
    }

    Outcome<Ticket> next() {
        return context.getBean(NextTickets.class).take(Set.of(program));
    }

    /** So many new tickets at once, past the services; a hundred are due at the same moment. */
    List<TicketNumber> filledWith(int tickets) {
        var numbers = LongStream.range(0, tickets)
                .mapToObj(each -> TicketNumber.ofSequence(SEQUENCE.incrementAndGet()))
                .toList();
        int inserted = context.getBean(JdbcClient.class)
                .sql("""
                        insert into tickets.ticket (number, program_id, queue, channel, kind, topic, priority, state,
                            subject, language, opened_at, updated_at, waiting_since, promised_at)
                        select number, :program, :queue, 'EMAIL', 'QUESTION', 'OTHER', 'NORMAL',
                               case when place % 2 = 0 then 'NEW' else 'OPEN' end, 'Pytanie',
                               (array['PL', 'EN', 'AZ'])[1 + place % 3], :now, :now, :now,
                               :now::timestamptz + (place / 100) * interval '1 minute'
                          from unnest(:numbers::bigint[]) with ordinality as given(number, place)""")
                .param("program", program.value())
                .param("queue", queue())
                .param("now", Timestamp.from(FixedClock.TUESDAY_MORNING))
                .param("numbers", numbers.stream().map(TicketNumber::value).toArray(Long[]::new))
                .update();
        assertThat(inserted).isEqualTo(tickets);
        tellSearchOf(numbers);
        return numbers;
    }

    private void tellSearchOf(List<TicketNumber> numbers) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(IndexChanges.class)
                        .changed(
                                "ticket",
                                numbers.stream().map(TicketNumber::value).toList()));
    }

    private static Set<AgentId> ids(SignedInAgent... agents) {
        return Stream.of(agents).map(SignedInAgent::id).collect(Collectors.toSet());
    }
}
