package org.infolinia.participants.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class CardDeskTest {

    @Autowired
    CardDesk desk;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    ApplicationEvents events;

    private ProgramId program;
    private ParticipantId halina;
    private CardNumber card;

    @BeforeEach
    void halinaHasLostHerCard() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.agentOf(program);
        var command = ParticipantFixture.halina(program);
        halina = register.register(command);
        card = command.cards().getFirst();
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
    }

    @Test
    void aBlockedCardCountsNoMoreAndTheTrailTellsWhereItWasAskedFor() {
        desk.block(halina, card, BlockReason.LOST, CaseReference.call(5)).orElseThrow();

        assertThat(desk.valid(register.find(halina).orElseThrow())).isEmpty();
        assertThat(desk.blocked(halina)).singleElement().satisfies(blocked -> {
            assertThat(blocked.number()).isEqualTo(card);
            assertThat(blocked.at()).isEqualTo(FixedClock.TUESDAY_MORNING);
        });
        assertThat(events.stream(CardBlocked.class))
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.facts().details())
                        .containsEntry("case", "call:5")
                        .containsEntry("reason", "LOST")
                        .doesNotContainValue(card.digits()));
    }

    @Test
    void aCardIsBlockedOnce() {
        desk.block(halina, card, BlockReason.LOST, null).orElseThrow();

        assertThat(desk.block(halina, card, BlockReason.STOLEN, null))
                .isEqualTo(Outcome.refused("card-blocked-already"));
    }

    @Test
    void somebodyElsesCardIsNotBlocked() {
        assertThat(desk.block(halina, new CardNumber("2600118799999999"), BlockReason.LOST, null))
                .isEqualTo(Outcome.refused("card-not-his"));
    }

    @Test
    void agentsGiveNoCardBack() {
        desk.block(halina, card, BlockReason.LOST, null).orElseThrow();

        assertThatThrownBy(() -> desk.unblock(halina, card)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSupervisorGivesACardBackOnce() {
        desk.block(halina, card, BlockReason.LOST, null).orElseThrow();
        SignedIn.supervisorOf(program);

        desk.unblock(halina, card).orElseThrow();

        assertThat(desk.valid(register.find(halina).orElseThrow())).containsExactly(card);
        assertThat(desk.unblock(halina, card)).isEqualTo(Outcome.refused("card-not-blocked"));
        assertThat(events.stream(CardUnblocked.class)).hasSize(1);
    }

    @Test
    void cardsOfOtherProgramsAreNotSeen() {
        desk.block(halina, card, BlockReason.LOST, null).orElseThrow();
        SignedIn.somebodyWithoutPrograms();

        assertThat(desk.blocked(halina)).isEmpty();
    }
}
