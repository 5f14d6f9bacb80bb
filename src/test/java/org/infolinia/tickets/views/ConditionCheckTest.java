package org.infolinia.tickets.views;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.topics.Subtopics;
import org.infolinia.tickets.views.Condition.About;
import org.infolinia.tickets.views.Condition.ChangedWithin;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.InLanguage;
import org.infolinia.tickets.views.Condition.InQueue;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.Merged;
import org.infolinia.tickets.views.Condition.OfKind;
import org.infolinia.tickets.views.Condition.OfPriority;
import org.infolinia.tickets.views.Condition.OnChannel;
import org.infolinia.tickets.views.Condition.OnSubtopic;
import org.infolinia.tickets.views.Condition.OnTopic;
import org.infolinia.tickets.views.Condition.OpenedWithin;
import org.infolinia.tickets.views.Condition.OwnedBy;
import org.infolinia.tickets.views.Condition.OwnedByAgent;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.Condition.ResolvedWithin;
import org.infolinia.tickets.views.Condition.Saying;
import org.infolinia.tickets.views.Condition.Snoozed;
import org.infolinia.tickets.views.Condition.SnoozedTo;
import org.infolinia.tickets.views.Condition.Tagged;
import org.infolinia.tickets.views.Condition.WaitingLonger;
import org.infolinia.tickets.views.TicketView.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConditionCheckTest extends TicketTest {

    private static final int ALL = 100;
    private static final AgentId MARTA = new AgentId(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    ConditionCheck check;

    @Autowired
    TicketLists lists;

    @Autowired
    TicketDesk desk;

    @Autowired
    Subtopics subtopics;

    @Autowired
    FixedClock clock;

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @Test
    void aConditionHoldsOfWhatAListWouldShow() {
        var tickets = tickets();
        var subtopic = requireNonNull(fixture.now(tickets.getFirst()).subtopic());
        var conditions = List.of(
                new InState(Set.of(State.NEW, State.CLOSED)),
                new InQueue(Set.of("pomoc")),
                new InQueue(Set.of("inna")),
                new OnTopic(Set.of(Topic.REWARD)),
                new OnSubtopic(Set.of(subtopic)),
                new OnSubtopic(Set.of(subtopic + 1)),
                new OfKind(Set.of(Kind.COMPLAINT)),
                new OfPriority(Set.of(Priority.HIGH)),
                new OwnedBy(Owner.NOBODY),
                new OwnedBy(Owner.SOMEBODY),
                new OwnedByAgent(Set.of(MARTA, new AgentId(Long.MAX_VALUE))),
                new OwnedByAgent(Set.of(new AgentId(Long.MAX_VALUE))),
                new OnChannel(Set.of(Channel.EMAIL)),
                new OnChannel(Set.of(Channel.API)),
                new InLanguage(Set.of(Language.PL)),
                new InLanguage(Set.of(Language.AZ)),
                new ResolvedWithin(HOUR),
                new ResolvedWithin(HOUR.multipliedBy(3)),
                new WaitingLonger(HOUR),
                new WaitingLonger(HOUR.multipliedBy(3)),
                new Merged(true),
                new Merged(false),
                new Snoozed(true),
                new Snoozed(false),
                new Tagged(Set.of("vip", "inna")),
                new DueWithin(Duration.ofDays(1)),
                new DueWithin(Duration.ofDays(60)),
                new About(fixture.halina()),
                new About(new ParticipantId(Long.MAX_VALUE)),
                new OpenedWithin(HOUR),
                new ChangedWithin(HOUR),
                new SnoozedTo(Then.REMIND),
                new SnoozedTo(Then.RESOLVE),
                new Saying("DOTARŁA"),
                new Saying("wróbel"),
                new Saying("nigdzie"),
                new Saying(tickets.getFirst().number().toString()),
                new Saying(Long.toString(tickets.getLast().number().value())));

        assertThat(conditions)
                .allSatisfy(condition -> assertThat(tickets.stream()
                                .map(fixture::now)
                                .filter(ticket -> check.holds(List.of(condition), ticket, clock.instant()))
                                .map(Ticket::number))
                        .containsExactlyInAnyOrderElementsOf(listed(condition)));
    }

    private List<Ticket> tickets() {
        var early = Stream.of(
                        fixture.anOpenTicket(),
                        fixture.anOpenComplaint(),
                        fixture.aPendingTicket(),
                        fixture.aClosedTicket(),
                        fixture.anOpenTicket())
                .toList();
        clock.advance(HOUR.multipliedBy(2));
        desk.change(early.getFirst().number(), new ToPriority(Priority.HIGH)).orElseThrow();
        desk.change(early.get(1).number(), new ToOwner(MARTA)).orElseThrow();
        SignedIn.administratorOf(fixture.program());
        var broken =
                subtopics.add(fixture.program(), Topic.REWARD, "Uszkodzona").orElseThrow();
        desk.change(early.getFirst().number(), ToTopic.to(broken.path())).orElseThrow();
        SignedIn.agentOf(fixture.program());
        desk.change(early.get(1).number(), new AddTags(Set.of(new Tag("vip")))).orElseThrow();
        desk.change(early.get(2).number(), new ToSnooze(clock.instant().plus(HOUR)))
                .orElseThrow();
        desk.change(
                        early.getLast().number(),
                        ToSnooze.to(Snooze.resolvedAt(clock.instant().plus(HOUR))))
                .orElseThrow();
        var mail = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Pytanie", "Jak?"));
        fixture.answers(mail, "Tak");
        var asked = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Drugie pytanie", "Kiedy?"));
        var twice = fixture.anOpenTicket();
        desk.merge(twice.number(), early.getFirst().number()).orElseThrow();
        clock.advance(HOUR.multipliedBy(2));
        return Stream.concat(early.stream(), Stream.of(mail, asked, twice)).toList();
    }

    private List<TicketNumber> listed(Condition condition) {
        var definition = new ViewDefinition(List.of(condition), List.of(), ViewSort.ascending(ViewSort.Key.OPENED));
        var view = new Stored(0, "wszystkie", fixture.program(), null, definition, 0);
        return lists.page(view, definition, Set.of(fixture.program()), ListKey.BEGINNING, ALL).stream()
                .map(listed -> listed.ticket().number())
                .toList();
    }
}
