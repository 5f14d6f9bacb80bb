package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.Landing;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.checklists.Checklist;
import org.infolinia.tickets.checklists.ChecklistDesk;
import org.infolinia.tickets.effort.TimeDesk;
import org.infolinia.tickets.effort.TimeEntry.Spent;
import org.infolinia.tickets.relations.Bond;
import org.infolinia.tickets.relations.Link;
import org.infolinia.tickets.relations.LinkTickets;
import org.infolinia.tickets.relations.RelationDesk;
import org.infolinia.tickets.watchers.WatchDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens between a merge and its undoing, all that was there is where it was. */
class UnmergingRestoresTest extends TicketTest {

    private static final int CASES = Integer.getInteger("infolinia.unmerging.cases", 60);
    private static final int ACTIONS = 20;
    private static final List<String> WRITERS =
            List.of(TicketFixture.HALINA, TicketFixture.STRANGER, "sasiad@gdzies.example", "corka@poczta.example");

    private static final List<Tag> TAGS =
            Stream.of("elmet", "paczka", "pilne", "vip", "zwrot").map(Tag::new).toList();

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmergeDesk;

    @Autowired
    Drafts drafts;

    @Autowired
    ChecklistDesk checklists;

    @Autowired
    TimeDesk effort;

    @Autowired
    WatchDesk watching;

    @Autowired
    RelationDesk relations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    private AgentId agent = new AgentId(1);
    private ParticipantId zofia = new ParticipantId(1);

    /** What the ticket that goes on is tagged with for its own sake, whoever brings the same along. */
    private Set<Tag> own = new TreeSet<>();

    /** Rows as text, without what changes whenever a ticket is touched. */
    private record Rows(
            String ticket,
            List<String> messages,
            List<String> attachments,
            List<String> people,
            List<String> changes,
            List<String> origins,
            List<String> drafts,
            List<String> checklist,
            List<String> clocks,
            List<String> times,
            List<String> watchers,
            List<String> relations) {}

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void mergeTwentyFurtherActionsAndUnmergeLeaveEverythingWhereItWas() {
        agent = SignedIn.agentOf(fixture.program()).id();
        zofia = fixture.aParticipant("Zofia", "zofia@poczta.example");
        for (int seed = 1; seed <= CASES; seed++) {
            check(seed);
        }
        assertThat(talliesThatAreWrong()).isZero();
    }

    private void check(int seed) {
        var random = new Random(seed);
        var ticket = aTicketWithAPast(random);
        var survivor = aTicketThatGoesOn(random);
        if (random.nextInt(4) == 0 && ticket.state() != State.CLOSED) {
            desk.merge(aTicketWithAPast(random).number(), ticket.number()).orElseThrow();
        }
        var ticketBefore = rows(ticket);
        var survivorBefore = rows(survivor);
        own = new TreeSet<>(survivor.tags());
        desk.merge(ticket.number(), survivor.number()).orElseThrow();
        assertThat(fixture.now(survivor).tags()).as("seed %d", seed).containsAll(ticket.tags());
        long merged = newestMessage();
        var toTheTicket = new ArrayList<Landing>();
        for (int action = 0; action < ACTIONS; action++) {
            act(random, ticket, survivor, toTheTicket);
            clock.advance(Duration.ofMinutes(random.nextInt(90)));
        }
        var further = messagesAfter(merged, survivor);
        unmergeDesk.unmerge(ticket.number()).orElseThrow();

        var landedHere = toTheTicket.stream()
                .filter(landing -> fixture.ticketOf(landing).number().equals(survivor.number()))
                .count();
        assertRestored(seed, ticketBefore, rows(ticket), landedHere);
        assertThat(fixture.now(survivor).tags())
                .as("seed %d: its own tags and those of others, without those that came along", seed)
                .containsExactlyElementsOf(own);
        assertThat(rows(survivor).messages()).as("seed %d", seed).containsAll(survivorBefore.messages());
        assertThat(rows(survivor).attachments()).as("seed %d", seed).containsAll(survivorBefore.attachments());
        assertThat(rows(survivor).changes()).as("seed %d", seed).containsAll(survivorBefore.changes());
        assertThat(rows(survivor).times()).as("seed %d", seed).containsAll(survivorBefore.times());
        assertThat(addresses(survivorBefore)).as("seed %d", seed).isSubsetOf(addresses(rows(survivor)));
        assertThat(fixture.conversation(survivor))
                .as("seed %d: nothing of it is left behind", seed)
                .extracting(Message::cameWith)
                .doesNotContain(ticket.number());
        var stayed = further.stream()
                .filter(message -> !ticket.number().equals(message.cameWith()))
                .map(Message::id)
                .toList();
        assertThat(fixture.conversation(survivor))
                .as("seed %d: what was written afterwards stays", seed)
                .extracting(Message::id)
                .containsAll(stayed);
    }

    private void assertRestored(int seed, Rows before, Rows after, long mails) {
        assertThat(after.messages()).as("seed %d", seed).containsAll(before.messages());
        assertThat(after.messages().size() - before.messages().size())
                .as("seed %d: two events and what was written to its number", seed)
                .isEqualTo(2 + (int) mails);
        assertThat(after.attachments()).as("seed %d", seed).containsAll(before.attachments());
        assertThat(after.people()).as("seed %d", seed).containsAll(before.people());
        assertThat(after.changes()).as("seed %d", seed).containsAll(before.changes());
        assertThat(after.origins()).as("seed %d", seed).isEqualTo(before.origins());
        assertThat(after.drafts()).as("seed %d", seed).isEqualTo(before.drafts());
        assertThat(after.checklist()).as("seed %d", seed).isEqualTo(before.checklist());
        assertThat(after.times())
                .as("seed %d: time that was booked on it", seed)
                .isEqualTo(before.times());
        assertThat(after.watchers()).as("seed %d: who watched it", seed).isEqualTo(before.watchers());
        assertThat(after.relations()).as("seed %d: what it was linked to", seed).isEqualTo(before.relations());
        if (mails == 0) {
            assertThat(after.ticket()).as("seed %d", seed).isEqualTo(before.ticket());
            assertThat(after.people()).as("seed %d", seed).isEqualTo(before.people());
            assertThat(after.clocks()).as("seed %d", seed).isEqualTo(before.clocks());
        }
    }

    private Ticket aTicketWithAPast(Random random) {
        var ticket = random.nextBoolean()
                ? fixture.anOpenTicket()
                : fixture.ticketOf(fixture.writes(any(random, WRITERS), "Paczka", "Gdzie jest?"));
        for (int i = random.nextInt(4); i > 0; i--) {
            any(random, pastOf(random, ticket)).run();
            clock.advance(Duration.ofMinutes(random.nextInt(60)));
        }
        return fixture.now(ticket);
    }

    /** Nothing is merged into what is closed. */
    private Ticket aTicketThatGoesOn(Random random) {
        var ticket = aTicketWithAPast(random);
        while (ticket.state() == State.CLOSED) {
            ticket = aTicketWithAPast(random);
        }
        return ticket;
    }

    private List<Runnable> pastOf(Random random, Ticket ticket) {
        return List.of(
                () -> desk.note(ticket.number(), "Sprawdzam"),
                () -> fixture.replies(any(random, WRITERS), ticket, "Dopisuję"),
                () -> answer(ticket.number(), State.PENDING),
                () -> drafts.save(ticket.number(), Drafts.Kind.ANSWER, "Szkic " + random.nextInt(), Drafts.NONE),
                () -> desk.change(ticket.number(), new ToState(any(random, List.of(State.values())))),
                () -> desk.change(
                        ticket.number(), new AddTags(Set.copyOf(List.of(any(random, TAGS), any(random, TAGS))))),
                () -> demand(ticket, "Sprawdzić w magazynie"),
                () -> effort.book(ticket.number(), new Spent(5, "Telefon do magazynu")),
                () -> watching.watch(ticket.number()),
                () -> relate(ticket.number()),
                () -> desk.change(ticket.number(), new ToSnooze(clock.instant().plus(Duration.ofDays(3)))),
                () -> desk.change(ticket.number(), new ToOwner(agent)));
    }

    private void act(Random random, Ticket ticket, Ticket survivor, List<Landing> toTheTicket) {
        var number = survivor.number();
        var other = any(random, WRITERS);
        List<Runnable> actions = List.of(
                () -> desk.note(number, "Notatka " + random.nextInt()),
                () -> answer(number, any(random, List.of(State.OPEN, State.PENDING, State.RESOLVED))),
                () -> desk.change(number, new ToState(any(random, List.of(State.OPEN, State.PENDING, State.RESOLVED)))),
                () -> desk.change(number, new ToOwner(random.nextBoolean() ? agent : null)),
                () -> desk.change(number, new ToPriority(any(random, List.of(Priority.values())))),
                () -> desk.change(number, new ToTopic(any(random, List.of(Topic.values())))),
                () -> desk.change(number, new ToQueue(random.nextBoolean() ? "pomoc" : "inna")),
                () -> desk.change(ticket.number(), new ToPriority(any(random, List.of(Priority.values())))),
                () -> desk.change(ticket.number(), new ToKind(any(random, List.of(Kind.values())))),
                () -> desk.change(ticket.number(), new ToQueue("inna")),
                () -> desk.change(ticket.number(), new AddTags(Set.of(any(random, TAGS)))),
                () -> desk.link(ticket.number(), zofia),
                () -> desk.passOn(fixture.now(ticket), agent, "inna", "Weź to"),
                () -> fixture.replies(other, survivor, "Do zgłoszenia, które zostało"),
                () -> toTheTicket.add(fixture.replies(other, ticket, "Na stary numer")),
                () -> toTheTicket.add(fixture.reports(other, ticket, "Urlop", Classification.OUT_OF_OFFICE)),
                () -> drafts.save(number, Drafts.Kind.NOTE, "Szkic " + random.nextInt(), Drafts.NONE),
                () -> desk.link(number, fixture.halina()),
                () -> effort.book(number, new Spent(3, "Po połączeniu")),
                () -> effort.book(ticket.number(), new Spent(4, "Na starym numerze")),
                () -> watching.watch(number),
                () -> watching.watch(ticket.number()),
                () -> relate(number),
                () -> demand(survivor, "Oddzwonić"),
                () -> desk.change(number, new ToSnooze(clock.instant().plus(Duration.ofHours(2)))),
                () -> mergeAndTakeOut(number),
                () -> tag(survivor, any(random, TAGS)),
                () -> untag(survivor, any(random, TAGS)),
                () -> bring(any(random, TAGS), survivor),
                () -> desk.merge(fixture.anOpenTicket().number(), number));
        any(random, actions).run();
    }

    private void relate(TicketNumber number) {
        relations.link(new LinkTickets(
                number, new Link(Bond.RELATED, fixture.anOpenTicket().number()), null));
    }

    /** Another one comes and goes again meanwhile. */
    private void mergeAndTakeOut(TicketNumber number) {
        var other = fixture.anOpenTicket().number();
        desk.merge(other, number).orElseThrow();
        unmergeDesk.unmerge(other).orElseThrow();
    }

    private void demand(Ticket ticket, String text) {
        if (checklists.add(ticket.number(), text) instanceof Outcome.Done<Checklist>(var list)) {
            checklists
                    .demand(ticket.number(), list.items().getLast().id(), true)
                    .orElseThrow();
        }
    }

    /** Nothing happens when it is there already, whoever put it there. */
    private void tag(Ticket survivor, Tag tag) {
        if (!fixture.now(survivor).tags().contains(tag)) {
            own.add(tag);
        }
        desk.change(survivor.number(), new AddTags(Set.of(tag))).orElseThrow();
    }

    private void untag(Ticket survivor, Tag tag) {
        own.remove(tag);
        desk.change(survivor.number(), new RemoveTags(Set.of(tag))).orElseThrow();
    }

    /** With another ticket, which stays. */
    private void bring(Tag tag, Ticket survivor) {
        var other = fixture.anOpenTicket();
        desk.change(other.number(), new AddTags(Set.of(tag))).orElseThrow();
        desk.merge(other.number(), survivor.number()).orElseThrow();
        own.add(tag);
    }

    private void answer(TicketNumber number, State afterwards) {
        desk.answer(new AnswerTicket(number, "Odpowiadamy", 0, true, afterwards));
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> addresses(Rows rows) {
        return rows.people().stream()
                .map(row -> row.replaceAll(".*\"address\": \"([^\"]*)\".*", "$1"))
                .toList();
    }

    private List<Message> messagesAfter(long id, Ticket ticket) {
        return fixture.conversation(ticket).stream()
                .filter(message -> message.id() > id && message.direction() != Direction.EVENT)
                .toList();
    }

    private long newestMessage() {
        return jdbc.sql("select max(id) from tickets.message").query(Long.class).single();
    }

    private int talliesThatAreWrong() {
        return jdbc.sql("""
                        select count(*) from (
                            select state, queue, owner_id, is_snoozed, sum(number) from (
                                select * from tickets.counted_ticket where program_id = :program
                                union all
                                select program_id, state, queue, owner_id, is_snoozed, -number from tickets.tally
                                 where program_id = :program
                                union all
                                select program_id, state, queue, owner_id, is_snoozed, -number
                                  from tickets.tally_change
                                 where program_id = :program) as all_of_them
                             group by 1, 2, 3, 4 having sum(number) <> 0) as wrong""")
                .param("program", fixture.program().value())
                .query(Integer.class)
                .single();
    }

    private Rows rows(Ticket ticket) {
        var number = ticket.number();
        return new Rows(
                rows("select to_jsonb(t) - 'updated_at' - 'version' from tickets.ticket t where number = ?", number)
                        .getFirst(),
                rows(
                        "select to_jsonb(m) - 'arrival' from tickets.message m where ticket_number = ? order by id",
                        number),
                rows("""
                        select to_jsonb(a) from tickets.attachment a join tickets.message m on m.id = a.message_id
                         where ticket_number = ? order by a.id""", number),
                rows("select to_jsonb(p) from tickets.person p where ticket_number = ? order by address", number),
                rows("select to_jsonb(c) from tickets.change c where ticket_number = ? order by id", number),
                rows("select to_jsonb(o) from tickets.origin o where ticket_number = ? order by source", number),
                rows("select to_jsonb(d) from tickets.draft d where ticket_number = ? order by agent_id, kind", number),
                rows(
                        "select to_jsonb(i) - 'place' from tickets.checklist_item i where ticket_number = ? order by id",
                        number),
                rows(
                        "select to_jsonb(c) from tickets.sla_clock c where ticket_number = ? order by metric, round",
                        number),
                rows("select to_jsonb(t) from tickets.time_entry t where ticket_number = ? order by id", number),
                rows("select to_jsonb(w) from tickets.watcher w where ticket_number = ? order by agent_id", number),
                rows("""
                        select to_jsonb(r) from tickets.relation r where ? in (ticket_number, other_number)
                         order by ticket_number, other_number""", number));
    }

    private List<String> rows(String sql, TicketNumber number) {
        return jdbc.sql(sql).param(number.value()).query(String.class).list();
    }
}
