package org.infolinia.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ChangeLevels;
import org.infolinia.programs.LevelDesk;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Variable;
import org.infolinia.scripts.Words;
import org.infolinia.scripts.run.RunScene.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a script says and shows of the caller, from the level on that his program demands. */
@IntegrationTest
@Import(RunScene.class)
class DemandedLevelsTest {

    @Autowired
    RunScene scene;

    @Autowired
    Runs runs;

    @Autowired
    Sights sights;

    @Autowired
    SpokenValues values;

    @Autowired
    LevelDesk levels;

    @Autowired
    ProgramDirectory programs;

    @Autowired
    ParticipantRegister register;

    private Cast cast;
    private Run run;

    @BeforeEach
    void twoAnswersWereRight() {
        cast = scene.balances();
        run = runs.find(scene.start(cast).id()).orElseThrow();
        register.identify(cast.halina(), IdentificationLevel.KNOWLEDGE, "questions");
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void twoAnswersAreEnoughWhereNothingElseIsSettled() {
        assertThat(values.plain(Variable.PARTICIPANT_FIRST_NAME, run)).contains("Halina");
        assertThat(values.plain(Variable.OPEN_TICKETS, run)).contains("0");
        assertThat(sights.of(show(Node.Show.Sight.PARTICIPANT), run)).isInstanceOf(Sight.Person.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Node.Show.Sight.class,
            names = {"PARTICIPANT", "TICKETS"})
    void aProgramThatDemandsACodeShowsNothingOnRecordBefore(Node.Show.Sight sight) {
        demandACode();

        assertThat(sights.of(show(sight), run)).isEqualTo(new Sight.Locked(IdentificationLevel.CODE));
        register.identify(cast.halina(), IdentificationLevel.CODE, "code");
        assertThat(sights.of(show(sight), run)).isNotInstanceOf(Sight.Locked.class);
    }

    @Test
    void aProgramThatDemandsACodeSaysNothingOnRecordBefore() {
        demandACode();

        assertThat(values.plain(Variable.PARTICIPANT_FIRST_NAME, run)).isEmpty();
        assertThat(values.plain(Variable.OPEN_TICKETS, run)).isEmpty();
        register.identify(cast.halina(), IdentificationLevel.CODE, "code");
        assertThat(values.plain(Variable.PARTICIPANT_FIRST_NAME, run)).contains("Halina");
    }

    private void demandACode() {
        SignedIn.administratorOf(cast.program());
        var before = programs.get(cast.program()).levels();
        var stricter =
                new RequiredLevels(before.balance(), before.contact(), before.points(), IdentificationLevel.CODE);
        levels.change(new ChangeLevels(cast.program(), before, stricter)).orElseThrow();
        SignedIn.agentOf(cast.program());
    }

    private static Node.Show show(Node.Show.Sight sight) {
        var nothing = new Words(Map.of(Language.EN, "Look"));
        return new Node.Show("look", nothing, nothing, null, List.of(), sight, null);
    }
}
