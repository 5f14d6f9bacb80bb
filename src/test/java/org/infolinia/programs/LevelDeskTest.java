package org.infolinia.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class LevelDeskTest {

    private static final RequiredLevels STRICTER = new RequiredLevels(
            IdentificationLevel.CODE, IdentificationLevel.CODE, IdentificationLevel.CODE, IdentificationLevel.CODE);

    @Autowired
    LevelDesk desk;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    ApplicationEvents events;

    private ProgramId program;

    @BeforeEach
    void anAdministratorSettles() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.administratorOf(program);
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
    }

    @Test
    void otherLevelsHoldFromNowOnAndTheTrailTellsWhatChanged() {
        desk.change(new ChangeLevels(program, now(), STRICTER)).orElseThrow();

        assertThat(now()).isEqualTo(STRICTER);
        assertThat(events.stream(LevelsChanged.class))
                .singleElement()
                .satisfies(changed -> assertThat(changed.facts().details())
                        .containsEntry("balance", "2 > 3")
                        .containsEntry("points", "3")
                        .containsEntry("person", "2 > 3"));
    }

    @Test
    void pointsNeedNoLessThanTheBalance() {
        var levels = new RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.MATCHED);

        assertThat(desk.change(new ChangeLevels(program, now(), levels))).isEqualTo(Outcome.refused("levels-order"));
    }

    @ParameterizedTest
    @MethodSource("levelsThatGiveThingsAway")
    void noProgramGivesThingsAwayToWhoeverClaimsToBeSomebody(RequiredLevels levels) {
        var before = now();

        assertThat(desk.change(new ChangeLevels(program, before, levels))).isEqualTo(Outcome.refused("levels-lowest"));
        assertThat(now()).isEqualTo(before);
    }

    static Stream<RequiredLevels> levelsThatGiveThingsAway() {
        return Stream.of(
                new RequiredLevels(
                        IdentificationLevel.UNKNOWN, IdentificationLevel.KNOWLEDGE, IdentificationLevel.KNOWLEDGE),
                new RequiredLevels(
                        IdentificationLevel.MATCHED, IdentificationLevel.MATCHED, IdentificationLevel.KNOWLEDGE),
                new RequiredLevels(
                        IdentificationLevel.MATCHED, IdentificationLevel.KNOWLEDGE, IdentificationLevel.MATCHED),
                new RequiredLevels(
                        IdentificationLevel.MATCHED,
                        IdentificationLevel.KNOWLEDGE,
                        IdentificationLevel.KNOWLEDGE,
                        IdentificationLevel.MATCHED));
    }

    @Test
    void theLowestLevelsMayBeSettled() {
        desk.change(new ChangeLevels(program, now(), RequiredLevels.LOWEST)).orElseThrow();

        assertThat(now()).isEqualTo(RequiredLevels.LOWEST);
    }

    @Test
    void whoDidNotSeeWhatHoldsIsRefused() {
        assertThat(desk.change(new ChangeLevels(program, STRICTER, STRICTER)))
                .isEqualTo(Outcome.refused("levels-changed-meanwhile"));
    }

    @Test
    void agentsSettleNothing() {
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> desk.change(new ChangeLevels(program, now(), STRICTER)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private RequiredLevels now() {
        return directory.get(program).levels();
    }
}
