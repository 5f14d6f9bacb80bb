package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class TicketDeskTest extends TicketTest {

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmerging;

    @Autowired
    TicketFiles files;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewTicketWaitsInTheFirstQueueWithItsFirstMessage() {
        var ticket = fixture.anOpenTicket();

        assertThat(ticket.state()).isEqualTo(State.NEW);
        assertThat(ticket.queue()).isEqualTo("pomoc");
        assertThat(fixture.conversation(ticket))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("Czekam od miesiąca"));
    }

    @Test
    void aComplaintStartsTheLegalClock() {
        assertThat(fixture.anOpenComplaint().legalDueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aQuestionThatTurnsIntoAComplaintStartsItToo() {
        var ticket = fixture.anOpenTicket();
        assertThat(ticket.legalDueOn()).isNull();

        var changed = desk.change(ticket.number(), new ToKind(Kind.COMPLAINT)).orElseThrow();
        assertThat(changed.legalDueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void anAnswerGoesOutByMailInTheSameStep() {
        var ticket = fixture.anOpenTicket();

        desk.answer(answer(ticket, newestIn(ticket))).orElseThrow();

        var answered = fixture.now(ticket);
        assertThat(answered.state()).isEqualTo(State.PENDING);
        assertThat(answered.owner()).isNotNull();
        assertThat(answered.waitingSince()).isNull();
        assertThat(answered.firstAnsweredAt()).isNotNull();
        assertThat(fixture.outbox(ticket))
                .containsExactly("Re: Nagroda nie dotarła [#" + ticket.number().value() + "]");
    }

    @Test
    void anAnswerToAnOlderStateOfThingsIsHeld() {
        var ticket = fixture.anOpenTicket();
        long read = newestIn(ticket);
        fixture.replies(TicketFixture.HALINA, ticket, "Już dotarła, dziękuję");

        assertThat(desk.answer(answer(ticket, read))).isEqualTo(Outcome.refused("newer-message"));
        assertThat(fixture.outbox(ticket)).isEmpty();

        var knowingly = new AnswerTicket(ticket.number(), "Wysyłamy", read, true, State.PENDING);
        assertThat(desk.answer(knowingly)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anAnswerWaitsForWhatAColleagueWroteAndNotForOnesOwn() {
        var ticket = fixture.anOpenTicket();
        long read = fixture.newest(ticket);
        desk.note(ticket.number(), "Sprawdzam w magazynie").orElseThrow();
        desk.answer(answer(ticket, read)).orElseThrow();
        assertThat(desk.answer(answer(ticket, read))).isInstanceOf(Outcome.Done.class);

        SignedIn.supervisorOf(fixture.program());
        assertThat(desk.answer(answer(ticket, read))).isEqualTo(Outcome.refused("newer-message"));
        long readByHer = fixture.newest(ticket);
        desk.note(ticket.number(), "Już wysłane").orElseThrow();
        desk.answer(answer(ticket, readByHer)).orElseThrow();

        SignedIn.agentOf(fixture.program());
        assertThat(desk.answer(answer(ticket, readByHer))).isEqualTo(Outcome.refused("newer-message"));
        assertThat(files.news(ticket.number(), readByHer))
                .extracting(message -> message.direction())
                .containsExactly(Direction.NOTE, Direction.OUT);
    }

    @Test
    void olderMailThatComesWithAMergedTicketIsNewThere() {
        var older = fixture.anOpenTicket();
        var ticket = fixture.anOpenTicket();
        long read = fixture.newest(ticket);

        desk.merge(older.number(), ticket.number()).orElseThrow();

        assertThat(desk.answer(answer(ticket, read))).isEqualTo(Outcome.refused("newer-message"));
        assertThat(desk.answer(answer(ticket, fixture.newest(ticket)))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatGoesBackToATicketThatWasMergedIsNewThere() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();
        long read = fixture.newest(ticket);
        desk.merge(ticket.number(), other.number()).orElseThrow();
        fixture.replies(TicketFixture.HALINA, ticket, "Już dotarła, dziękuję");
        fixture.answers(other, "Cieszymy się");

        unmerging.unmerge(ticket.number()).orElseThrow();

        assertThat(desk.answer(answer(ticket, read))).isEqualTo(Outcome.refused("newer-message"));
    }

    @Test
    void olderMailThatIsMovedToATicketIsNewThere() {
        var strangers = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Paczka", "Kiedy przyjdzie?"));
        var ticket = fixture.anOpenTicket();
        long read = fixture.newest(ticket);

        fixture.moves(strangers, ticket);

        assertThat(desk.answer(answer(ticket, read))).isEqualTo(Outcome.refused("newer-message"));
    }

    @Test
    void aComplaintIsNotResolvedInSilence() {
        var ticket = fixture.anOpenComplaint();

        assertThat(desk.change(ticket.number(), new ToState(State.RESOLVED)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("complaint-unanswered"));

        desk.answer(new AnswerTicket(ticket.number(), "Uznajemy", newestIn(ticket), false, State.RESOLVED))
                .orElseThrow();
        assertThat(fixture.now(ticket).resolvedAt()).isNotNull();
    }

    @Test
    void aDraftIsOnlyOfTicketsOneWorksOn() {
        var ticket = fixture.anOpenTicket();
        drafts.save(ticket.number(), Drafts.Kind.NOTE, "Zadzwonić do magazynu", Drafts.NONE);
        assertThat(drafts.find(ticket.number(), Drafts.Kind.NOTE)).isPresent();

        SignedIn.agentOf(new TicketFixture(context).program());

        assertThat(drafts.find(ticket.number(), Drafts.Kind.NOTE)).isEmpty();
        assertThatThrownBy(() -> drafts.save(ticket.number(), Drafts.Kind.NOTE, "Obcy", Drafts.NONE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aClosedTicketIsNotAnswered() {
        var ticket = fixture.aClosedTicket();

        assertThat(desk.answer(answer(ticket, newestIn(ticket)))).isInstanceOf(Refused.class);
        assertThat(desk.change(ticket.number(), new ToState(State.OPEN))).isInstanceOf(Refused.class);
    }

    @Test
    void everyChangeIsKeptWithWhatWasBefore() {
        var ticket = fixture.anOpenTicket();

        desk.change(ticket.number(), new ToPriority(Priority.HIGH));
        desk.change(ticket.number(), new ToPriority(Priority.HIGH));

        assertThat(files.changes(ticket.number())).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo(Field.PRIORITY);
            assertThat(change.before()).isEqualTo("NORMAL");
            assertThat(change.after()).isEqualTo("HIGH");
            assertThat(change.actorName()).isEqualTo("marta Testowa");
        });
    }

    @Test
    void everyChangeLeavesAnEntryInTheTrail() {
        var ticket = fixture.anOpenTicket();

        desk.change(ticket.number(), new ToPriority(Priority.HIGH));
        desk.note(ticket.number(), "Sprawdzam w magazynie");

        assertThat(jdbc.sql("select action from audit.entry where subject = :subject order by id")
                        .param("subject", ticket.number().conversation())
                        .query(String.class)
                        .list())
                .containsExactly("tickets.opened", "tickets.changed", "tickets.noted");
    }

    @Test
    void aTicketIsPassedOnWithAWord() {
        var ticket = fixture.anOpenTicket();

        desk.passOn(ticket, null, "pomoc", "Proszę o telefon do magazynu");

        assertThat(fixture.conversation(ticket))
                .last()
                .satisfies(message -> assertThat(message.direction()).isEqualTo(Direction.NOTE));
    }

    @Test
    void aTicketIsGivenOnlyToWhomAndToWhatItsProgramKnows() {
        var ticket = fixture.anOpenTicket();
        var stranger = new AgentId(2);
        var elsewhere = Outcome.<Ticket>refused("owner-elsewhere");
        var unknown = Outcome.<Ticket>refused("queue-unknown", "inna");

        assertThat(desk.change(ticket.number(), new ToOwner(stranger))).isEqualTo(elsewhere);
        assertThat(desk.change(ticket.number(), new ToQueue("inna"))).isEqualTo(unknown);
        assertThat(desk.passOn(ticket, stranger, null, "Weź to")).isEqualTo(elsewhere);
        assertThat(desk.passOn(ticket, null, "inna", "Weźcie to")).isEqualTo(unknown);
        assertThat(fixture.now(ticket)).isEqualTo(ticket);
        assertThat(fixture.conversation(ticket)).hasSize(1);
    }

    @Test
    void whoWorksOnTheProgramsTicketsMayTakeThem() {
        var ticket = fixture.anOpenTicket();
        var me = SignedIn.agentOf(fixture.program()).id();

        assertThat(desk.change(ticket.number(), new ToOwner(me)).orElseThrow().owner())
                .isEqualTo(me);
    }

    @Test
    void aTicketForAQueueThatTheProgramHasNotWaitsInItsFirst() {
        var asked = TicketFixture.aQuestionAboutPoints(fixture.program(), fixture.halina());

        var ticket = desk.open(new OpenTicket(
                asked.program(),
                asked.participant(),
                asked.contact(),
                asked.channel(),
                asked.kind(),
                asked.topic(),
                "given-up-since",
                asked.subject(),
                asked.text(),
                asked.language()));

        assertThat(ticket.queue()).isEqualTo("pomoc");
    }

    @Test
    void whoPassesOnLeavesTheQueueThatOthersChoseSince() {
        var seen = fixture.anOpenTicket();
        fixture.changedPastTheRules(seen, new ToQueue("inna"));

        desk.passOn(seen, null, null, "").orElseThrow();

        assertThat(fixture.now(seen).queue()).isEqualTo("inna");
    }

    @Test
    void whoPassesOnIsAskedWhenSomebodyHasGivenItAwaySince() {
        var seen = fixture.anOpenTicket();
        fixture.changedPastTheRules(seen, new ToOwner(new AgentId(2)));

        assertThat(desk.passOn(seen, null, null, "Proszę"))
                .isEqualTo(Outcome.refused(
                        "ticket-changed-meanwhile", seen.number().toString()));
        assertThat(fixture.now(seen).owner()).isEqualTo(new AgentId(2));
        assertThat(desk.passOn(fixture.now(seen), null, null, "Proszę")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyWritesIntoAMergedTicketOrPassesItOn() {
        var merged = fixture.anOpenTicket();
        desk.merge(merged.number(), fixture.anOpenTicket().number()).orElseThrow();

        assertThat(desk.note(merged.number(), "Sprawdzam"))
                .isEqualTo(Outcome.refused("ticket-merged", merged.number().toString()));
        assertThat(desk.passOn(merged, null, "pomoc", "Proszę"))
                .isEqualTo(Outcome.refused("ticket-merged", merged.number().toString()));
    }

    @Test
    void ticketsOfOtherProgramsAreAsIfNotThere() {
        var ticket = fixture.anOpenTicket();
        SignedIn.somebodyWithoutPrograms();

        assertThat(files.find(ticket.number())).isEmpty();
        assertThat(files.conversation(ticket.number())).isEmpty();
        assertThat(files.of(fixture.halina())).isEmpty();
        assertThatThrownBy(() -> desk.note(ticket.number(), "Cudze")).isInstanceOf(AccessDeniedException.class);
    }

    private AnswerTicket answer(Ticket ticket, long lastRead) {
        return new AnswerTicket(ticket.number(), "Wysyłamy jutro", lastRead, false, State.PENDING);
    }

    private long newestIn(Ticket ticket) {
        return fixture.conversation(ticket).stream()
                .filter(message -> message.direction() == Direction.IN)
                .mapToLong(Message::arrival)
                .max()
                .orElse(0);
    }
}
