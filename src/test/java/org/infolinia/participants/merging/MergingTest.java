package org.infolinia.participants.merging;

import java.time.LocalDate;
import java.util.Set;
import org.infolinia.harness.EverythingIsWhole;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Newcomers;
import org.infolinia.harness.SettledSearch;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.HalinaTwice;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** Halina registered twice, with a new card; a supervisor merges the records, and everything is whole afterwards. */
@IntegrationTest
@ExtendWith(EverythingIsWhole.class)
abstract class MergingTest {

    static final String REASON = "Ta sama osoba, potwierdziła telefonicznie.";

    @Autowired
    ParticipantMerge merge;

    @Autowired
    ParticipantRegister register;

    @Autowired
    Newcomers newcomers;

    @Autowired
    SettledSearch search;

    ProgramId program;
    HalinaTwice halina;
    ParticipantId older;
    ParticipantId newer;

    @BeforeEach
    void halinaIsRegisteredTwice() {
        program = newcomers.aProgram();
        halina = HalinaTwice.as(
                ParticipantFixture.halina(program),
                joined(ParticipantFixture.halina(program), LocalDate.of(2025, 1, 8), Set.of(Channel.EMAIL)),
                newcomers);
        older = halina.older();
        newer = halina.newer();
        SignedIn.supervisorOf(program);
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
        search.settle();
    }

    Participant merged() {
        return merge(older, newer, stamp(older, newer)).orElseThrow();
    }

    Outcome<Participant> merge(ParticipantId survivor, ParticipantId merged, String stamp) {
        return merge.merge(new MergeParticipants(survivor, merged, REASON, stamp));
    }

    String stamp(ParticipantId one, ParticipantId other) {
        return merge.preview(one, other).orElseThrow().stamp();
    }

    static RegisterParticipant joined(RegisterParticipant command, LocalDate on, Set<Channel> consents) {
        return new RegisterParticipant(
                command.program(),
                command.number(),
                command.name(),
                command.language(),
                command.birthDate(),
                command.address(),
                null,
                null,
                on,
                command.emails(),
                command.phones(),
                command.cards(),
                consents);
    }
}
