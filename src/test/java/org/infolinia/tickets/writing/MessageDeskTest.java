package org.infolinia.tickets.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MessageDeskTest extends TicketTest {

    @Autowired
    MessageDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    ParticipantRegister register;

    @Autowired
    Gatekeeper gatekeeper;

    @Test
    void aMessageGoesOutAndBeginsATicketThatWaitsForItsAnswer() {
        var ticket = desk.write(message(halina(), false)).orElseThrow();

        assertThat(fixture.outbox(ticket)).singleElement().asString().contains("Regulamin promocji");
        assertThat(fixture.now(ticket).state()).isEqualTo(State.PENDING);
        assertThat(fixture.now(ticket).owner()).isNotNull();
        assertThat(fixture.conversation(ticket))
                .extracting(Message::direction, Message::text)
                .contains(tuple(Direction.IN, "Pyta o zasady"), tuple(Direction.OUT, "W załączeniu zasady."));
    }

    @Test
    void whatIsSettledWithItNeedsNoMoreWork() {
        var ticket = desk.write(message(halina(), true)).orElseThrow();

        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void withoutAnAddressThereIsNeitherMessageNorTicket() {
        var command = ParticipantFixture.halina(fixture.program());
        var silent = gatekeeper.asSystem("test", () -> register.register(withoutEmail(command)));

        assertThat(desk.write(message(register.find(silent).orElseThrow(), false)))
                .isEqualTo(Outcome.refused("no-address"));
        assertThat(files.of(silent)).isEmpty();
    }

    @Test
    void whatWasWrittenToAnAddressThatIsGoneGoesNowhere() {
        var command = ParticipantFixture.halina(fixture.program());
        var id = gatekeeper.asSystem("test", () -> register.register(command));
        var shown = register.find(id).orElseThrow();
        gatekeeper.asSystem("test", () -> register.register(withoutEmail(command)));

        assertThat(desk.write(message(shown, false))).isEqualTo(Outcome.refused("message-address-gone"));
        assertThat(files.of(id)).isEmpty();
    }

    private Participant halina() {
        return register.find(fixture.halina()).orElseThrow();
    }

    private static WriteMessage message(Participant to, boolean isSettled) {
        return new WriteMessage(
                to, Topic.OTHER, "Regulamin promocji", "Pyta o zasady", "W załączeniu zasady.", isSettled);
    }

    private static RegisterParticipant withoutEmail(RegisterParticipant command) {
        return new RegisterParticipant(
                command.program(),
                command.number(),
                command.name(),
                command.language(),
                command.birthDate(),
                command.address(),
                command.company(),
                command.pinNote(),
                command.joinedOn(),
                List.of(),
                command.phones(),
                command.cards(),
                command.consents());
    }
}
