package org.infolinia.participants.identification;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.identification.IdentificationDesk.Verdict;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class IdentificationDeskTest {

    private static final String BORN = "14.03.1958";
    private static final String WRONG_DATE = "1.1.1960";

    @Autowired
    IdentificationDesk desk;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    private ProgramId program;
    private ParticipantId halina;

    @BeforeEach
    void halinaCalls() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.agentOf(program);
        halina = register.register(ParticipantFixture.halina(program));
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void twoRightAnswersOfWhichOneIsNotPubliclyKnownIdentify() {
        assertThat(say(IdentityQuestion.POSTAL_CODE, "20601").correct()).isTrue();
        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.UNKNOWN);

        assertThat(say(IdentityQuestion.BIRTH_DATE, BORN).questioning().isOver())
                .isTrue();

        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.KNOWLEDGE);
    }

    @Test
    void whatStrangersMayKnowIsNotEnough() {
        say(IdentityQuestion.POSTAL_CODE, "20-601");
        var verdict = say(
                IdentityQuestion.PHONE,
                register.find(halina).orElseThrow().phones().getFirst().formatted());

        assertThat(verdict.correct()).isTrue();
        assertThat(verdict.questioning().isOver()).isFalse();
    }

    @Test
    void theSameAnswerTwiceCountsOnce() {
        say(IdentityQuestion.BIRTH_DATE, BORN);

        assertThat(say(IdentityQuestion.BIRTH_DATE, BORN).questioning().isOver())
                .isFalse();
    }

    @Test
    void threeWrongAnswersLockForAQuarterOfAnHourWhoeverAsks() {
        say(IdentityQuestion.BIRTH_DATE, WRONG_DATE);
        say(IdentityQuestion.JOINED_YEAR, "2001");
        assertThat(say(IdentityQuestion.CARD_END, "0000").questioning().attemptsLeft())
                .isZero();

        SignedIn.supervisorOf(program);
        assertThat(desk.judge(halina, IdentityQuestion.BIRTH_DATE, BORN))
                .isEqualTo(Outcome.refused("identification-locked", 16L));

        clock.advance(IdentityAnswers.REMEMBERED);
        assertThat(say(IdentityQuestion.BIRTH_DATE, BORN).correct()).isTrue();
    }

    @Test
    void whatCannotBeAnAnswerCostsNoAttempt() {
        assertThat(desk.judge(halina, IdentityQuestion.BIRTH_DATE, "w marcu"))
                .isEqualTo(Outcome.refused("answer-unreadable"));

        assertThat(desk.questioning(halina).attemptsLeft()).isEqualTo(IdentityAnswers.WRONG_ANSWERS_ALLOWED);
    }

    @Test
    void anotherPersonOnTheLineKnowsNothingYet() {
        say(IdentityQuestion.POSTAL_CODE, "20-601");
        say(IdentityQuestion.BIRTH_DATE, BORN);

        desk.startOver(halina);

        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.UNKNOWN);
        assertThat(desk.questioning(halina).right()).isEmpty();
    }

    @Test
    void aWrongAnswerRaisesNothing() {
        say(IdentityQuestion.POSTAL_CODE, "20-601");
        say(IdentityQuestion.BIRTH_DATE, BORN);
        jdbc.sql("delete from participants.identification where participant_id = ?")
                .params(halina.value())
                .update();

        say(IdentityQuestion.JOINED_YEAR, "2001");

        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.UNKNOWN);
    }

    @Test
    void contactDataIsShownInClearOnlyAtTheProgramsLevel() {
        assertThat(desk.unmask(halina)).isEqualTo(Outcome.refused("level-too-low", 2));

        register.identify(halina, IdentificationLevel.KNOWLEDGE, "questions");

        assertThat(desk.unmask(halina).orElseThrow().birthDate()).isNotNull();
    }

    private Verdict say(IdentityQuestion question, String answer) {
        return desk.judge(halina, question, answer).orElseThrow();
    }
}
