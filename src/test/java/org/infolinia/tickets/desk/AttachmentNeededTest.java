package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.nio.charset.StandardCharsets;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.reason.ReasonSetup;
import org.infolinia.ledger.reason.ReasonTerms;
import org.infolinia.mail.InboundMail;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reason that needs an attachment is given only for a ticket that a file came with. */
class AttachmentNeededTest extends LedgerTest {

    private static final String REASON = "missing-bonus";

    @Autowired
    TicketDesk tickets;

    @Autowired
    TicketFiles files;

    @Autowired
    AttachmentStore attachments;

    @Autowired
    ReasonSetup setup;

    private Ticket ticket;

    @BeforeEach
    void aReasonThatNeedsAFile() {
        SignedIn.administrator();
        var reason = setup.of(program).stream()
                .filter(each -> each.code().equals(REASON))
                .findFirst()
                .orElseThrow();
        var terms = new ReasonTerms(
                reason.direction(),
                reason.account(),
                reason.maximum(),
                reason.expiryMonths(),
                true,
                reason.labels(),
                reason.told());
        setup.change(program, REASON, reason.version(), terms).orElseThrow();
        SignedIn.as(agent);
        ticket = tickets.open(TicketFixture.aQuestionAboutPoints(program, halina));
    }

    @Test
    void aTicketWithoutAFileWillNotDo() {
        assertThat(refusalOf(desk.preview(wish().proposal()))).contains("reason-needs-attachment");
        assertThat(refusalOf(desk.adjust(wish()))).contains("reason-needs-attachment");
    }

    @Test
    void aTicketThatAFileCameWithWill() {
        var message = files.conversation(ticket.number()).getFirst();
        attachments.add(
                message.id(),
                new InboundMail.Attachment("paragon.txt", "text/plain", "12,99".getBytes(StandardCharsets.UTF_8)));

        desk.adjust(wish()).orElseThrow();

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(40));
    }

    private AdjustPoints wish() {
        var asked = adjustment(program, halina, 40);
        return new AdjustPoints(
                halina,
                program,
                asked.points(),
                REASON,
                asked.comment(),
                CaseReference.ticket(ticket.number().value()),
                asked.key());
    }
}
