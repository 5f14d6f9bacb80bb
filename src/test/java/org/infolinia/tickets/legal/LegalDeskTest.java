package org.infolinia.tickets.legal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.programs.ProgramZones;
import org.infolinia.scripts.contacts.ComplaintDays;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.book.LegalTerm;
import org.infolinia.tickets.book.LegalTerm.Party;
import org.infolinia.tickets.book.LegalTerm.Unit;
import org.infolinia.tickets.book.LegalTerms;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.legal.LegalAnswer.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Now is Tuesday, 17 November 2026, in the morning: a complaint is owed an answer until 1 December. */
class LegalDeskTest extends TicketTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    @Autowired
    ComplaintDays spoken;

    @Autowired
    LegalDesk legal;

    @Autowired
    LegalTerms terms;

    @Autowired
    ProgramZones zones;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anAnswerThatGoesOnIsNotTheOneThatWasOwedUntilSomebodySaysSo() {
        var complaint = fixture.anOpenComplaint();
        fixture.answers(complaint, "Sprawdzamy");

        assertThat(desk.change(complaint.number(), new ToState(State.RESOLVED)))
                .isEqualTo(Outcome.refused(
                        "complaint-unanswered", complaint.number().toString()));

        var answer = legal.sent(complaint.number()).getFirst();
        var state = legal.answeredByMail(complaint.number(), answer.id()).orElseThrow();
        assertThat(state.answer())
                .extracting(LegalAnswer::way, LegalAnswer::message, LegalAnswer::answeredOn, LegalAnswer::dueOn)
                .containsExactly(Way.MAIL, answer.id(), TODAY, DUE);
        assertThat(fixture.now(complaint).legalDueOn()).isNull();
        desk.change(complaint.number(), new ToState(State.RESOLVED)).orElseThrow();
    }

    @Test
    void anAnswerThatEndsTheTicketIsTheOneThatWasOwed() {
        var complaint = fixture.anOpenComplaint();

        desk.answer(new AnswerTicket(complaint.number(), "Uznajemy", Long.MAX_VALUE, true, State.RESOLVED))
                .orElseThrow();

        assertThat(answer(complaint).message())
                .isEqualTo(legal.sent(complaint.number()).getFirst().id());
        assertThat(answer(complaint).isInTime()).isTrue();
    }

    @Test
    void aLetterHasADayAndAReference() {
        var complaint = fixture.anOpenComplaint();
        clock.advance(Duration.ofDays(20));

        assertThat(legal.answeredByLetter(complaint.number(), TODAY.plusDays(21), "RR1"))
                .isEqualTo(Outcome.refused("legal-day"));
        assertThat(legal.answeredByLetter(complaint.number(), TODAY.minusDays(1), "RR1"))
                .isEqualTo(Outcome.refused("legal-day"));
        assertThat(legal.answeredByLetter(complaint.number(), TODAY, " "))
                .isEqualTo(Outcome.refused("legal-reference", LegalDesk.MAXIMUM_REFERENCE_LENGTH));

        legal.answeredByLetter(complaint.number(), DUE.plusDays(1), " RR123 ").orElseThrow();
        assertThat(answer(complaint).words()).isEqualTo("RR123");
        assertThat(answer(complaint).isInTime()).isFalse();
    }

    @Test
    void aMessageOfAnotherTicketIsNoAnswer() {
        var complaint = fixture.anOpenComplaint();
        var other = fixture.anOpenComplaint();
        fixture.answers(other, "Uznajemy");

        assertThat(legal.answeredByMail(
                        complaint.number(),
                        legal.sent(other.number()).getFirst().id()))
                .isEqualTo(Outcome.refused("legal-message"));
    }

    @Test
    void whereNoneIsOwedTheReasonIsSaidAndWhatWasAMistakeIsTakenBack() {
        var complaint = fixture.anOpenComplaint();
        assertThat(legal.notOwed(complaint.number(), ""))
                .isEqualTo(Outcome.refused("legal-reason", LegalDesk.MAXIMUM_REASON_LENGTH));

        legal.notOwed(complaint.number(), "Wycofana").orElseThrow();
        assertThat(legal.notOwed(complaint.number(), "Znowu"))
                .isEqualTo(Outcome.refused("legal-settled", complaint.number().toString()));
        legal.takeBack(complaint.number()).orElseThrow();

        assertThat(fixture.now(complaint).legalDueOn()).isEqualTo(DUE);
        assertThat(legal.takeBack(complaint.number())).isEqualTo(Outcome.refused("legal-unrecorded"));
        assertThat(files.changes(complaint.number()))
                .filteredOn(change -> change.field() == Field.LEGAL)
                .extracting(TicketChange::before, TicketChange::after)
                .containsExactly(
                        tuple("NONE 2026-11-17 Wycofana", "DUE 2026-12-01 "),
                        tuple("DUE 2026-12-01 ", "NONE 2026-11-17 Wycofana"));
        assertThat(LegalWritten.read("NONE 2026-11-17 Wycofana w rozmowie"))
                .contains(new LegalWritten(LegalWritten.What.NONE, TODAY, "Wycofana w rozmowie"));
        assertThat(LegalWritten.read("later 5")).isEmpty();
    }

    @Test
    void noticeWithinTheFirstTermGivesTimeOnceAndReachesTheParticipant() {
        var request = of(Kind.DATA_REQUEST);
        var first = requireNonNull(request.legalDueOn());
        long read = legal.newestArrival(request.number());

        assertThat(legal.extend(request.number(), " ", read))
                .isEqualTo(Outcome.refused("legal-notice", AnswerTicket.MAXIMUM_LENGTH));
        var state = legal.extend(request.number(), "Potrzebujemy więcej czasu", read)
                .orElseThrow();

        assertThat(first).isEqualTo("2026-12-17");
        assertThat(state.dueOn()).isEqualTo("2027-02-17");
        assertThat(requireNonNull(state.extension()).message())
                .isEqualTo(legal.sent(request.number()).getFirst().id());
        assertThat(fixture.outbox(request)).hasSize(1);
        assertThat(fixture.now(request).state()).isEqualTo(State.OPEN);
        assertThat(legal.extend(request.number(), "Jeszcze", legal.newestArrival(request.number())))
                .isEqualTo(Outcome.refused("legal-extended"));
    }

    @Test
    void afterTheFirstTermAndWhereTheLawGivesNoneThereIsNoMoreTime() {
        var complaint = fixture.anOpenComplaint();
        assertThat(legal.extend(complaint.number(), "Dłużej", Long.MAX_VALUE))
                .isEqualTo(Outcome.refused("legal-not-extendable"));

        var request = of(Kind.DATA_REQUEST);
        clock.advance(Duration.ofDays(31));
        assertThat(legal.extend(request.number(), "Dłużej", Long.MAX_VALUE))
                .isEqualTo(Outcome.refused("legal-too-late"));
        assertThat(fixture.outbox(request)).isEmpty();
    }

    @Test
    void aProgramSettlesItsTermsByWhoAsks() {
        SignedIn.administratorOf(fixture.program());
        var shorter = new LegalTerm(fixture.program(), Kind.COMPLAINT, Party.CONSUMER, 7, Unit.DAYS, 10, true);
        terms.settle(shorter).orElseThrow();
        terms.settle(new LegalTerm(fixture.program(), Kind.COMPLAINT, Party.BUSINESS, 30, Unit.DAYS, 30, false))
                .orElseThrow();

        var consumers = fixture.anOpenComplaint();
        assertThat(consumers.legalDueOn()).isEqualTo("2026-11-24");

        jdbc.sql("update participants.participant set company = 'Hurt sp. z o.o.' where id = ?")
                .param(fixture.halina().value())
                .update();
        assertThat(fixture.anOpenComplaint().legalDueOn()).isEqualTo("2026-12-17");
        assertThat(terms.of(fixture.program())).contains(shorter);
    }

    @Test
    void aScriptPromisesTheDayThatTheTicketThenCarries() {
        SignedIn.administratorOf(fixture.program());
        terms.settle(new LegalTerm(fixture.program(), Kind.COMPLAINT, Party.CONSUMER, 7, Unit.DAYS, 10, true))
                .orElseThrow();

        assertThat(spoken.lastDay(fixture.program(), fixture.halina(), clock.instant()))
                .isEqualTo("2026-11-24")
                .isEqualTo(fixture.anOpenComplaint().legalDueOn());
    }

    @Test
    void aTermThatIsNoneIsRefusedAndAnAgentSettlesNothing() {
        var wrong = new LegalTerm(fixture.program(), Kind.COMPLAINT, Party.CONSUMER, 10, Unit.DAYS, 7, true);

        assertThatThrownBy(() -> terms.settle(wrong)).isInstanceOf(AccessDeniedException.class);
        SignedIn.administratorOf(fixture.program());
        assertThat(terms.settle(wrong)).isEqualTo(Outcome.refused("legal-term", LegalTerm.MAXIMUM_AMOUNT));
    }

    @Test
    void whoeverIsNeitherHereNorThereHasNoClock() {
        assertThat(legal.of(fixture.anOpenTicket().number())).isEmpty();
        var foreign = new TicketFixture(context).anOpenComplaint();
        assertThat(legal.of(foreign.number())).isEmpty();
        assertThatThrownBy(() -> legal.notOwed(foreign.number(), "x")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aKindThatWasAnsweredIsNotOwedAnotherAnswerWhenTheTicketComesBackToIt() {
        var complaint = fixture.anOpenComplaint();
        legal.notOwed(complaint.number(), "Wycofana").orElseThrow();

        desk.change(complaint.number(), new ToKind(Kind.DATA_REQUEST)).orElseThrow();
        assertThat(fixture.now(complaint).legalDueOn()).isEqualTo("2026-12-17");

        desk.change(complaint.number(), new ToKind(Kind.COMPLAINT)).orElseThrow();
        assertThat(fixture.now(complaint).legalDueOn()).isNull();
    }

    @Test
    void aDayOfTheLawEndsWhereTheProgramIs() {
        var complaint = fixture.anOpenComplaint();
        assertThat(endOf(complaint)).isEqualTo("2026-12-01T23:00:00Z");

        SignedIn.administratorOf(fixture.program());
        assertThat(zones.settle(fixture.program(), "Mars/Olympus"))
                .isEqualTo(Outcome.refused("zone-unknown", "Mars/Olympus"));
        assertThat(zones.settle(fixture.program(), "Asia/Baku").orElseThrow()).isEqualTo(ZoneId.of("Asia/Baku"));

        assertThat(endOf(complaint)).isEqualTo("2026-12-01T20:00:00Z");
        assertThat(endOf(fixture.anOpenComplaint())).isEqualTo("2026-12-01T20:00:00Z");
    }

    private LegalAnswer answer(Ticket ticket) {
        return requireNonNull(legal.of(ticket.number()).orElseThrow().answer());
    }

    private Ticket of(Kind kind) {
        return desk.change(fixture.anOpenTicket().number(), new ToKind(kind)).orElseThrow();
    }

    private String endOf(Ticket ticket) {
        return jdbc.sql("select legal_due_at from tickets.ticket where number = ?")
                .param(ticket.number().value())
                .query((row, number) -> row.getTimestamp(1).toInstant().toString())
                .single();
    }
}
