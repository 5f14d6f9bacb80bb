package org.infolinia.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ParticipantRegisterTest {

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    AuditTrail trail;

    @Autowired
    FixedClock clock;

    private ProgramId program;

    @BeforeEach
    void anAgentOfAProgram() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.agentOf(program);
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void whatWasRegisteredIsFoundAsItWas() {
        var halina = ParticipantFixture.halina(program);

        var found = register.find(register.register(halina)).orElseThrow();

        assertThat(found.name()).isEqualTo(halina.name());
        assertThat(found.emails()).isEqualTo(halina.emails());
        assertThat(found.phones()).isEqualTo(halina.phones());
        assertThat(found.cards()).isEqualTo(halina.cards());
        assertThat(found.consents()).isEqualTo(halina.consents());
        assertThat(found.status()).isEqualTo(Participant.Status.ACTIVE);
    }

    @Test
    void participantsAreFoundByAddressAndByNumberInTheirProgramOnly() {
        var halina = ParticipantFixture.halina(program);
        var id = register.register(halina);

        assertThat(register.byEmail(program, halina.emails().getFirst()))
                .extracting(Participant::id)
                .containsExactly(id);
        assertThat(register.byPhone(program, halina.phones().getFirst()))
                .extracting(Participant::id)
                .containsExactly(id);
        var other = new Programs(directory, gatekeeper).aProgram();
        SignedIn.agentOf(other);
        assertThat(register.byPhone(other, halina.phones().getFirst())).isEmpty();
    }

    @Test
    void theSameNumberBringsTheParticipantUpToDate() {
        var halina = ParticipantFixture.halina(program);
        var id = register.register(halina);

        var again = register.register(new RegisterParticipant(
                program,
                halina.number(),
                new PersonName("Halina", "Wróbel-Nowak"),
                Language.EN,
                LocalDate.of(1958, 3, 14),
                new PostalAddress(null, null, "Kraków"),
                null,
                null,
                halina.joinedOn(),
                List.of(),
                halina.phones(),
                halina.cards(),
                Set.of(Channel.PHONE)));

        assertThat(again).isEqualTo(id);
        var found = register.find(id).orElseThrow();
        assertThat(found.name().last()).isEqualTo("Wróbel-Nowak");
        assertThat(found.emails()).isEmpty();
        assertThat(found.consents()).containsExactly(Channel.PHONE);
    }

    @Test
    void registeringTheSameTwiceIsRecordedOnce() {
        var halina = ParticipantFixture.halina(program);
        var id = register.register(halina);
        register.register(halina);

        assertThat(actionsAbout(id)).containsExactly("participants.participant-registered");
    }

    @Test
    void aParticipantOfAnotherProgramIsAsIfNotThere() {
        var id = register.register(ParticipantFixture.halina(program));

        SignedIn.agentOf(new Programs(directory, gatekeeper).aProgram());

        assertThat(register.find(id)).isEmpty();
        assertThatThrownBy(() -> register.identify(id, IdentificationLevel.MATCHED, "number"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyRegistersForAProgramHeDoesNotWorkFor() {
        SignedIn.somebodyWithoutPrograms();

        assertThatThrownBy(() -> register.register(ParticipantFixture.halina(program)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anIdentificationHoldsForTheAgentWhoMadeItUntilTheContactIsOver() {
        var id = register.register(ParticipantFixture.halina(program));

        register.identify(id, IdentificationLevel.KNOWLEDGE, "questions");
        register.identify(id, IdentificationLevel.MATCHED, "number");

        assertThat(register.levelOf(id)).isEqualTo(IdentificationLevel.KNOWLEDGE);
        assertThat(actionsAbout(id))
                .containsExactly("participants.participant-identified", "participants.participant-registered");
        SignedIn.supervisorOf(program);
        assertThat(register.levelOf(id)).isEqualTo(IdentificationLevel.UNKNOWN);
        SignedIn.agentOf(program);
        clock.advance(Identifications.CONTACT_LASTS);
        assertThat(register.levelOf(id)).isEqualTo(IdentificationLevel.UNKNOWN);
    }

    @Test
    void afterTheContactEverybodyIsUnknownAgain() {
        var id = register.register(ParticipantFixture.halina(program));
        register.identify(id, IdentificationLevel.CODE, "code");

        register.endContact(id);

        assertThat(register.levelOf(id)).isEqualTo(IdentificationLevel.UNKNOWN);
    }

    private List<String> actionsAbout(ParticipantId id) {
        SignedIn.supervisorOf(program);
        var actions = trail.about(id, program).stream().map(AuditEntry::action).toList();
        SignedIn.agentOf(program);
        return actions;
    }
}
