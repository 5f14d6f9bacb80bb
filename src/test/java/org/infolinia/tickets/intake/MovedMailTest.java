package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MovedMailTest extends TicketTest {

    @Autowired
    TicketDesk desk;

    @Test
    void aTicketThatWasOpenedForTheLetterAloneGoesOnInTheRightOneWithItsLegalDay() {
        var complaint = aLetter(Kind.COMPLAINT);
        var question = fixture.anOpenTicket();

        fixture.moves(complaint, question);

        assertThat(fixture.now(complaint).mergedInto()).isEqualTo(question.number());
        assertThat(fixture.now(question).kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(fixture.now(question).legalDueOn()).isEqualTo(complaint.legalDueOn());
    }

    @Test
    void whereItMayNotItStaysOpenAndSaysWhy() {
        var complaint = aLetter(Kind.COMPLAINT);
        var request = kind(fixture.anOpenTicket(), Kind.DATA_REQUEST);

        fixture.moves(complaint, request);

        var kept = fixture.now(complaint);
        assertThat(kept.mergedInto()).isNull();
        assertThat(kept.state()).isNotEqualTo(State.CLOSED);
        assertThat(kept.legalDueOn()).isEqualTo(complaint.legalDueOn());
        assertThat(fixture.conversation(complaint))
                .last()
                .satisfies(message -> assertThat(message.words())
                        .isEqualTo(new Words(
                                "tickets.event.not-merged",
                                List.of(
                                        request.number().toString(),
                                        "refusal.merge-other-law",
                                        complaint.number().toString(),
                                        request.number().toString()))));
        assertThat(fixture.conversation(request))
                .anyMatch(message -> message.text().equals("Gdzie jest?"));
    }

    private Ticket aLetter(Kind kind) {
        return kind(fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Paczka", "Gdzie jest?")), kind);
    }

    private Ticket kind(Ticket ticket, Kind kind) {
        return desk.change(ticket.number(), new ToKind(kind)).orElseThrow();
    }
}
