package org.infolinia.ledger.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.infolinia.calls.Agents;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.StartCall;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.rescue.LapsingLot;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.ledger.rescue.RescuePoints;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.TicketDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No points without a case: it is there, it is the participant's, and somebody works on it or did of late. */
class CasesTest extends LedgerTest {

    private static final String WHY = "Bonus weekendowy nie został naliczony.";

    @Autowired
    TicketDesk tickets;

    @Autowired
    CallDesk calls;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    PointsRescue rescue;

    @Test
    void withoutACaseNothingIsPostedThroughAnyDoor() {
        assertThat(throughEveryDoor(null)).containsOnly("case-missing");
    }

    @Test
    void aNumberThatNoTicketHasIsNoCase() {
        assertThat(throughEveryDoor(CaseReference.ticket(999_999_999))).containsOnly("case-unknown");
        assertThat(throughEveryDoor(CaseReference.call(999_999_999))).containsOnly("case-unknown");
    }

    @Test
    void neitherIsTheCaseOfSomebodyElse() {
        var neighbour = fixture.aParticipant(program);

        assertThat(throughEveryDoor(OpenCases.ticketOf(neighbour))).containsOnly("case-unknown");
        assertThat(throughEveryDoor(caseOf(ticketOf(neighbour)))).containsOnly("case-unknown");
    }

    @Test
    void aTicketThatIsAboutNobodyYetIsNobodysCase() {
        assertThat(throughEveryDoor(caseOf(ticketOf(null)))).containsOnly("case-unknown");
    }

    @Test
    void pointsArePostedInAnOpenTicketOfTheParticipant() {
        assertThat(desk.adjust(in(caseOf(ticketOf(halina)), 10))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aCallIsACaseOnceTheCallerIsKnown() {
        var call = callInHand();
        fixture.identify(halina);
        assertThat(refusalOf(desk.adjust(in(caseOf(call), 10)))).contains("case-unknown");

        calls.attach(call.id(), halina);
        fixture.identify(halina);

        assertThat(desk.adjust(in(caseOf(call), 10))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void inACaseThatIsLongOverNothingIsDecidedButWhatWasDoneInItIsUndone() {
        var ticket = ticketOf(halina);
        var receipt = desk.adjust(in(caseOf(ticket), 10)).orElseThrow();
        tickets.change(ticket.number(), new ToState(Ticket.State.CLOSED)).orElseThrow();

        clock.advance(Cases.OPEN_TO_LATE_DECISIONS);
        fixture.identify(halina);
        assertThat(desk.adjust(in(caseOf(ticket), 10))).isInstanceOf(Outcome.Done.class);
        clock.advance(Duration.ofHours(1));
        fixture.identify(halina);
        assertThat(refusalOf(desk.adjust(in(caseOf(ticket), 11)))).contains("case-over");

        aSupervisorTakesOver();
        assertThat(desk.reverse(reversal(receipt.posting(), caseOf(ticket)))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyAgreesToWhatWasAskedForInACallThatIsWithSomebodyElse() {
        var call = callInHand();
        calls.attach(call.id(), halina);
        fixture.identify(halina);
        var command = in(caseOf(call), 642);
        var approval = approvals
                .ask(command.seenWith(
                        desk.preview(command.proposal()).orElseThrow().promise()))
                .orElseThrow();
        calls.anotherPerson(call.id());

        SignedIn.supervisorOf(program);

        assertThat(refusalOf(approvals.approve(approval.id()))).contains("case-unknown");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void whatWasReversedIsAnsweredAgainThoughTheCallIsWithSomebodyElseNow() {
        var call = callInHand();
        calls.attach(call.id(), halina);
        var given = fixture.earn(program, halina, 60, TODAY, TODAY.plusDays(5));
        var callTaker = agent;
        aSupervisorTakesOver();
        var command = reversal(given.posting(), caseOf(call));
        var receipt = desk.reverse(command).orElseThrow();
        SignedIn.as(callTaker);
        calls.anotherPerson(call.id());
        aSupervisorTakesOver();

        assertThat(desk.reverse(command)).isEqualTo(Outcome.done(receipt.again()));
    }

    /** What adjusting, asking for approval, rescuing and reversing are refused as. */
    private Stream<String> throughEveryDoor(@Nullable CaseReference reference) {
        agent = SignedIn.agentOf(program);
        fixture.identify(halina);
        var given = fixture.earn(program, halina, 60, TODAY.minusMonths(3), TODAY.plusDays(5));
        var large = in(reference, 642);
        var asked = large.seenWith(desk.preview(large.proposal()).orElseThrow().promise());
        var adjusted = refusalOf(desk.adjust(in(reference, 10)));
        var requested = refusalOf(approvals.ask(asked));
        var rescued = refusalOf(rescue.rescue(rescueIn(reference)));
        aSupervisorTakesOver();
        var reversed = refusalOf(desk.reverse(reversal(given.posting(), reference)));
        return Stream.of(adjusted, requested, rescued, reversed).map(refusal -> refusal.orElse("done"));
    }

    private AdjustPoints in(@Nullable CaseReference reference, long points) {
        var usual = adjustment(program, halina, points);
        return new AdjustPoints(halina, program, usual.points(), usual.reason(), WHY, reference, usual.key());
    }

    private RescuePoints rescueIn(@Nullable CaseReference reference) {
        var lots = rescue.rescuable(halina);
        return new RescuePoints(
                halina,
                program,
                lots.stream().map(LapsingLot::lot).toList(),
                lots.stream().map(LapsingLot::points).reduce(Points.ZERO, Points::plus),
                TODAY.plusMonths(3),
                "missing-bonus",
                WHY,
                reference,
                UUID.randomUUID());
    }

    private static ReverseAdjustment reversal(PostingId posting, @Nullable CaseReference reference) {
        return new ReverseAdjustment(posting, WHY, reference, UUID.randomUUID());
    }

    private CallView callInHand() {
        agent = Agents.freshAgentOf(program);
        return calls.start(StartCall.byHand(program, null)).orElseThrow();
    }

    private Ticket ticketOf(@Nullable ParticipantId participant) {
        return tickets.open(TicketFixture.aQuestionAboutPoints(program, participant));
    }

    private static CaseReference caseOf(Ticket ticket) {
        return CaseReference.ticket(ticket.number().value());
    }

    private static CaseReference caseOf(CallView call) {
        return CaseReference.call(call.id().value());
    }
}
