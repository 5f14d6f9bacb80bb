package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ticket does not end while an adjustment of its matter waits for somebody's decision. */
class UndecidedAdjustmentTest extends LedgerTest {

    @Autowired
    TicketDesk tickets;

    @Autowired
    TicketFiles files;

    @Autowired
    ApprovalDesk approvals;

    private Ticket ticket;
    private Approval approval;

    @BeforeEach
    void aRequestWaitsInATicket() {
        ticket = tickets.open(TicketFixture.aQuestionAboutPoints(program, halina));
        var asked = adjustment(program, halina, 642);
        var command = new AdjustPoints(
                halina,
                program,
                asked.points(),
                asked.reason(),
                asked.comment(),
                CaseReference.ticket(ticket.number().value()),
                asked.key());
        var promise = desk.preview(command.proposal()).orElseThrow().promise();
        approval = approvals.ask(command.seenWith(promise)).orElseThrow();
    }

    @Test
    void theTicketIsNeitherResolvedNorClosedMeanwhile() {
        assertThat(refusalOf(tickets.change(ticket.number(), new ToState(State.RESOLVED))))
                .contains("adjustment-undecided");
        assertThat(refusalOf(tickets.change(ticket.number(), new ToState(State.CLOSED))))
                .contains("adjustment-undecided");
        assertThat(refusalOf(tickets.answer(
                        new AnswerTicket(ticket.number(), "Sprawdzamy.", Long.MAX_VALUE, true, State.RESOLVED))))
                .contains("adjustment-undecided");
    }

    @Test
    void afterTheDecisionItIs() {
        SignedIn.supervisorOf(program);
        approvals.reject(approval.id(), "Bonus był naliczony wczoraj.").orElseThrow();
        SignedIn.as(agent);

        assertThat(tickets.change(ticket.number(), new ToState(State.RESOLVED))
                        .orElseThrow()
                        .state())
                .isEqualTo(State.RESOLVED);
    }

    @Test
    void theConversationTellsThatSomebodyWasAsked() {
        assertThat(files.conversation(ticket.number()))
                .anySatisfy(message ->
                        assertThat(message.words()).isEqualTo(Words.of("tickets.event.approval-asked", "+642")));
    }
}
